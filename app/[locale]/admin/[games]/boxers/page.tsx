import { DeskList } from "@/components/admin/desk-list";
import { localePath } from "@/lib/i18n/routing";
import { makeSearch, searchText } from "@/lib/record/fold";
import { deskPage, deskTitle } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/boxers">;

export const generateMetadata = () => deskTitle("boxers");

export default async function Page(props: Props) {
  const { record, locale, games } = await deskPage(props);
  const { q } = await props.searchParams;
  const query = typeof q === "string" ? q : "";
  const isFound = makeSearch(query);
  const boxers = record.boxers.filter(({ name, noc, aliases }) =>
    isFound(searchText([name, noc, ...aliases])),
  );
  return (
    <DeskList
      kind="boxers"
      query={query}
      rows={boxers.map(({ slug, name, noc, categoryCode }) => ({
        href: localePath(locale, `/admin/${games}/boxers/${slug}`),
        name,
        note: `${noc}, ${categoryCode}`,
      }))}
    />
  );
}
