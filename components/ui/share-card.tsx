import { cardOf } from "@/components/pictures/card";
import { routing } from "@/lib/i18n/routing";
import { useWords } from "@/lib/i18n/use-words";
import { pathSegments } from "@/lib/record/find-page";
import type { GamesRecord } from "@/lib/record/games-record";
import { PAGES, type PageId } from "@/lib/record/pages";
import { CARD_SIZE, hasCard, picturePath } from "@/lib/record/pictures";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import type { PageAddress } from "./day-href";

interface ShareCardProps {
  record: GamesRecord;
  page: PageId;
  address: PageAddress;
  /** What whole addresses of the site begin with; "": it is not known. */
  origin: string;
  /** The page's one address of all that show the same, whole where the origin is known. */
  canonical: string;
}

/**
 * What social media show of a link to the page: title, sentence and picture (Open Graph). The picture is that of
 * the page's revision, so that who keeps it asks for another after a publish.
 */
export function ShareCard({ record, page, address, origin, canonical }: ShareCardProps) {
  const words = useWords();
  const { t, names } = words;
  const { games, asOf, revision } = record;
  const isOwn = hasCard(page);
  const segments = isOwn ? segmentsBelow(games.id, address.path) : [];
  const choice = parseSpotlightChoice(record, page === "home" ? address.params : {});
  const card = cardOf(words, record, { page: segments, choice });
  const name = names.games(games);
  const message = PAGES[page].title;
  const image =
    origin +
    picturePath(games.id, "card", {
      moment: { asOf, pinned: revision },
      params: segments.length > 0 ? { page: segments.join("/") } : chosen(choice),
      lang: words.locale,
      format: "png",
    });
  const named = message ? t("picture.of", { title: t(message), games: name }) : name;
  const site = t("site.description", { games: name });
  // Of a page that has no sentence of its own, its name tells it from the others.
  const description = isOwn ? card.sentence : `${named}. ${site}`;
  const tags = {
    "og:type": "website",
    "og:site_name": t("site.name"),
    "og:title": isOwn ? card.title : named,
    "og:description": description,
    "og:url": canonical,
    "og:image": image,
    "og:image:type": "image/png",
    "og:image:width": `${CARD_SIZE.width}`,
    "og:image:height": `${CARD_SIZE.height}`,
    "og:image:alt": `${card.title}. ${card.sentence}`,
  };
  return (
    <>
      {Object.entries(tags).map(([property, content]) => (
        <meta content={content} key={property} property={property} />
      ))}
      <meta content="summary_large_image" name="twitter:card" />
      <meta content={description} name="description" />
    </>
  );
}

function chosen({ noc, tournamentId }: ReturnType<typeof parseSpotlightChoice>) {
  return {
    ...(noc === null ? {} : { noc }),
    ...(tournamentId === null ? {} : { tournament: tournamentId }),
  };
}

/** The parts of a page's address below its language and its Games. */
function segmentsBelow(games: string, path: string): string[] {
  const segments = pathSegments(path);
  if (routing.locales.some((locale) => locale === segments[0])) segments.shift();
  if (segments[0] === games) segments.shift();
  return segments;
}
