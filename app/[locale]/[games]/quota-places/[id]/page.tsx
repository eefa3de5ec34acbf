import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { PlacePage, PlaceToComePage } from "@/components/qualification/place/place-page";
import { getNames } from "@/lib/i18n/get-names";
import { isHolding } from "@/lib/qualification/ledger";
import { currentStatus, required } from "@/lib/record/games-record";
import { titleOn } from "../../../title-on";
import { gamesPage } from "../../games-page";

type Props = PageProps<"/[locale]/[games]/quota-places/[id]">;

async function placeOf(props: Props) {
  const { id } = await props.params;
  const page = await gamesPage(props, "place");
  const given = page.record.placeById.get(id) ?? null;
  return { ...page, given, place: given ?? page.live.placeById.get(id) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, given, place } = await placeOf(props);
  const t = await getTranslations();
  const names = await getNames();
  const boxer = names.boxer(required(record.boxerBySlug, place.boxerSlug));
  const question = !given
    ? t("attempts.noPlaceYet", { boxer })
    : t(isHolding(currentStatus(given)) ? "why.title" : "why.titleNoLonger", {
        boxer,
        status: currentStatus(given),
      });
  const category = names.category(required(record.categoryByCode, place.categoryCode));
  return { title: await titleOn(record, t("place.title", { question, category })) };
}

export default async function Page(props: Props) {
  const { record, given, place, shell } = await placeOf(props);
  return (
    <PageShell {...shell}>
      {given ? (
        <PlacePage place={given} record={record} />
      ) : (
        <PlaceToComePage place={place} record={record} />
      )}
    </PageShell>
  );
}
