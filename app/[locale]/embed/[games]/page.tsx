import { ChartEmbed } from "@/components/embed/chart-embed";
import { SpotlightEmbed, TotalsEmbed } from "@/components/embed/spotlight-embed";
import { defaultSpotlight } from "@/lib/record/spotlight";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import { embedMetadata, embedPage } from "../embed-page";

type Props = PageProps<"/[locale]/embed/[games]">;

export const generateMetadata = (props: Props) => embedMetadata(props, "home");

/** The spotlight, or with `view=chart` the places over time. */
export default async function Page(props: Props) {
  const { record, query, view, title, address, frame } = await embedPage(props, "home");
  const choice = parseSpotlightChoice(record, query);
  const spotlight = defaultSpotlight(record, choice);
  if (view === "chart") {
    const chosen = spotlight ? { chosen: spotlight.tournament.id } : {};
    return <ChartEmbed {...frame} {...chosen} address={address} title={title} />;
  }
  return spotlight ? (
    <SpotlightEmbed {...frame} spotlight={spotlight} />
  ) : (
    <TotalsEmbed {...frame} />
  );
}
