import type { FilterKey } from "@/lib/record/table";
import type { FilterOptions } from "./column-view";

/** Looks up the words of a filter's value, for cells that show the same value. */
export function optionLabels(options: FilterOptions): (key: FilterKey, value: string) => string {
  const labels = new Map(
    Object.entries(options).flatMap(([key, list]) =>
      list.map(({ value, label }) => [`${key} ${value}`, label] as const),
    ),
  );
  return (key, value) => labels.get(`${key} ${value}`) ?? value;
}
