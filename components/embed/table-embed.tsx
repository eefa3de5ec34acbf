import { BoxersDataTable } from "@/components/data-table/boxers-data-table";
import { CategoriesDataTable } from "@/components/data-table/categories-data-table";
import { NationsDataTable } from "@/components/data-table/nations-data-table";
import { QuotaPlacesDataTable } from "@/components/data-table/quota-places-data-table";
import { TableOfRecord } from "@/components/data-table/table-of-record";
import { TournamentsDataTable } from "@/components/data-table/tournaments-data-table";
import type { PageParams } from "@/components/ui/day-href";
import type { TablePageId } from "@/lib/record/pages";
import { TABLES } from "@/lib/record/tables";
import { EmbedFrame, type FramedBy } from "./embed-frame";

interface TableEmbedProps extends FramedBy {
  title: string;
  resource: TablePageId;
  /** The question that its rows answer. */
  params: PageParams;
}

/** The first rows of a table under the filters of its address. */
export function TableEmbed({ title, resource, params, ...frame }: TableEmbedProps) {
  const shared = { record: frame.record, params, title, isStill: true };
  const tables = {
    "quota-places": () => (
      <TableOfRecord {...shared} Table={QuotaPlacesDataTable} table={TABLES["quota-places"]} />
    ),
    nations: () => <TableOfRecord {...shared} Table={NationsDataTable} table={TABLES.nations} />,
    boxers: () => <TableOfRecord {...shared} Table={BoxersDataTable} table={TABLES.boxers} />,
    tournaments: () => (
      <TableOfRecord {...shared} Table={TournamentsDataTable} table={TABLES.tournaments} />
    ),
    categories: () => (
      <TableOfRecord {...shared} Table={CategoriesDataTable} table={TABLES.categories} />
    ),
  } satisfies Record<TablePageId, unknown>;
  return (
    <EmbedFrame {...frame} title={title}>
      {tables[resource]()}
    </EmbedFrame>
  );
}
