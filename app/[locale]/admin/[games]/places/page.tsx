import { DeskList } from "@/components/admin/desk-list";
import { localePath } from "@/lib/i18n/routing";
import { makeSearch, searchText } from "@/lib/record/fold";
import { deskPage, deskTitle } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/places">;

export const generateMetadata = () => deskTitle("places");

export default async function Page(props: Props) {
  const { record, locale, games } = await deskPage(props);
  const { q } = await props.searchParams;
  const query = typeof q === "string" ? q : "";
  const isFound = makeSearch(query);
  const path = (rest: string) => localePath(locale, `/admin/${games}/places/${rest}`);
  const rows = record.places.map(({ id, boxerSlug, noc, categoryCode }) => ({
    href: path(id),
    name: record.boxerBySlug.get(boxerSlug)?.name ?? boxerSlug,
    note: [noc, categoryCode, id].join(", "),
  }));
  return (
    <DeskList
      add={path("new")}
      kind="places"
      query={query}
      rows={rows.filter(({ name, note }) => isFound(searchText([name, note])))}
    />
  );
}
