/** What the matrix of nations is asked: `sort=nation&gender=W`. */
import { GENDERS } from "@/lib/qualification/vocabulary";
import { meantValue } from "@/lib/record/filters";
import type { GamesRecord } from "@/lib/record/games-record";
import { nearCodes } from "@/lib/record/meant-value";
import { MATRIX_ORDERS, type MatrixChoice } from "@/lib/record/nation-choices";
import { canonical, type RawParams, rawList, splitList } from "@/lib/record/table-query";
import type { ClosedParam } from "./asked-values";

/** Of each parameter the first value that there is; others are passed over. */
export function parseMatrix(params: RawParams): MatrixChoice {
  const first = <Value extends string>(name: string, allowed: readonly Value[]) =>
    splitList(rawList(params, name))
      .map((value) => canonical(value, allowed))
      .find((value) => value !== undefined) as Value | undefined;
  return {
    sort: first("sort", MATRIX_ORDERS) ?? MATRIX_ORDERS[0],
    gender: first("gender", GENDERS) ?? null,
  };
}

/** What else people call the orders, as tables have them too. */
const OTHER_ORDERS: Readonly<Record<string, string>> = {
  "-total": "total",
  places: "total",
  "-places": "total",
  name: "nation",
  noc: "nation",
};

/** The closed parameters of the matrix. */
export function matrixClosedParams(record: GamesRecord): ClosedParam[] {
  return [
    {
      name: "sort",
      isSingle: true,
      allowed: MATRIX_ORDERS,
      meant: (text) => ({
        values: [OTHER_ORDERS[text.trim().toLowerCase()] ?? []].flat(),
        near: () => [...nearCodes(MATRIX_ORDERS, text)],
      }),
    },
    {
      name: "gender",
      isSingle: true,
      allowed: GENDERS,
      meant: (text) => meantValue(record, "gender", text),
    },
  ];
}
