import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { type FirstView, facetsOf } from "@/lib/record/first-view";
import type { Moment } from "@/lib/record/moment";
import {
  type FacetCounts,
  facetCounts,
  queryRows,
  type TableDefinition,
  type TableQuery,
  type TableRow,
  whatToDrop,
} from "@/lib/record/table";
import { makeTableParams } from "@/lib/record/table-query";

interface TableRowsInput<Row extends TableRow> {
  definition: TableDefinition<Row>;
  view: FirstView<Row>;
  viewParams: string;
  /** Where all rows are; another address for other rows. */
  rowsPath: string;
  query: TableQuery;
  /** The state of the record that the rows are of. */
  moment: Moment;
}

interface TableRows<Row extends TableRow> {
  found: readonly Row[];
  rowsFound: number;
  facets: FacetCounts;
  drops: ReturnType<typeof whatToDrop>;
  /** All rows are on their way; what is shown still answers the page's first question. */
  isWaiting: boolean;
}

/**
 * The answer to the table's question. A page carries only its first view; all rows come right after
 * it, and from then on no question waits for the server.
 */
export function useTableRows<Row extends TableRow>({
  definition,
  view,
  viewParams,
  rowsPath,
  query,
  moment,
}: TableRowsInput<Row>): TableRows<Row> {
  const isWhole = view.rows.length === view.rowsInAll;
  const [fetched, setFetched] = useState<readonly Row[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const all = isWhole ? view.rows : fetched;

  useEffect(() => {
    if (isWhole) return;
    const stop = new AbortController();
    fetch(rowsPath, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`${rowsPath} answered ${response.status}`);
        setFetched(readRows<Row>(await response.json()));
        setHasFailed(false);
      })
      .catch(() => {
        if (stop.signal.aborted) return;
        // Rows of an earlier revision would contradict the page around them.
        setFetched(null);
        setHasFailed(true);
      });
    return () => stop.abort();
  }, [isWhole, rowsPath]);

  const isFirstQuestion = makeTableParams(query, moment).toString() === viewParams;
  useEffect(() => {
    // The address says what was asked; the server can answer it.
    if (hasFailed && !isFirstQuestion) window.location.reload();
  }, [hasFailed, isFirstQuestion]);

  const found = useMemo(
    () => (all === null ? null : queryRows(definition, all, query)),
    [definition, all, query],
  );
  // Counts may lag behind the rows while somebody types.
  const facetQuery = useDeferredValue(query);
  const facets = useMemo(
    () => (all === null ? facetsOf(view) : facetCounts(definition, all, facetQuery)),
    [definition, all, facetQuery, view],
  );
  const drops = useMemo(
    () => (all !== null && found?.length === 0 ? whatToDrop(definition, all, query) : view.drops),
    [definition, all, found, query, view],
  );
  return {
    found: found ?? view.rows,
    rowsFound: found?.length ?? view.rowsFound,
    facets,
    drops,
    isWaiting: all === null && !isFirstQuestion,
  };
}

/**
 * The rows of an answer. Their address names the list, so they are rows of its table; throws where the answer is of
 * another form, as from a proxy or another build.
 */
function readRows<Row extends TableRow>(answer: unknown): readonly Row[] {
  const isAnswer = typeof answer === "object" && answer !== null && "rows" in answer;
  if (!isAnswer || !Array.isArray(answer.rows)) throw new Error("The answer has no rows");
  return answer.rows;
}
