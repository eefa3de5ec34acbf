import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StillOpenPage } from "@/components/qualification/still-open/still-open-page";
import { getNames } from "@/lib/i18n/get-names";
import { PageShell } from "../../page-shell";
import { titleOn } from "../../title-on";
import { gamesPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/still-open">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await gamesPage(props, "still-open");
  const t = await getTranslations("stillOpen");
  const names = await getNames();
  return { title: await titleOn(record, `${t("title")} ${names.games(record.games)}`) };
}

export default async function Page(props: Props) {
  const { record, shell } = await gamesPage(props, "still-open");
  return (
    <PageShell {...shell}>
      <StillOpenPage record={record} />
    </PageShell>
  );
}
