import { getTranslations } from "next-intl/server";
import { sectionPage, sectionTitle } from "@/app/[locale]/admin/[games]/section-page";
import { EditList } from "@/components/admin/shell/edit-list";
import { gamesLinks } from "@/components/ui/links";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { boxerLabels, boxerMarks } from "@/lib/record/boxer-labels";
import { makeSearch, searchText } from "@/lib/record/fold";

type Props = PageProps<"/[locale]/admin/[games]/boxers">;

export const generateMetadata = (props: Props) => sectionTitle(props, "boxers");

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props);
  const { q } = await props.searchParams;
  const query = typeof q === "string" ? q : "";
  const t = await getTranslations();
  const names = await getNames();
  const isFound = makeSearch(query);
  const boxers = record.boxers.filter(({ name, noc, aliases }) =>
    isFound(searchText([name, noc, ...aliases])),
  );
  const marks = boxerMarks(record.boxers);
  const labels = boxerLabels(record.boxers);
  const category = (code: string) => {
    const found = record.categoryByCode.get(code);
    return found ? names.category(found) : code;
  };
  return (
    <EditList
      add={localePath(locale, `/admin/${games}/boxers/new`)}
      columns={[
        { name: t("columns.boxer") },
        { name: t("admin.boxer.noc") },
        { name: t("columns.category") },
        { name: t("admin.section.bouts"), isNumber: true },
        { name: t("admin.section.awards"), isNumber: true },
        { name: t("columns.aliases") },
      ]}
      kind="boxers"
      publicPage={gamesLinks(locale, record.games).table("boxers")}
      query={query}
      rows={boxers.map(({ slug, name, noc, categoryCode, aliases }) => ({
        key: slug,
        href: localePath(locale, `/admin/${games}/boxers/${slug}`),
        name: marks.has(slug) ? (labels.get(slug) ?? name) : name,
        cells: [
          noc,
          category(categoryCode),
          record.boutsByBoxer.get(slug)?.length ?? 0,
          record.placesByBoxer.get(slug)?.length ?? 0,
          aliases.join(", "),
        ],
      }))}
    />
  );
}
