import { remember } from "./remember";
import { FILTER_KEYS, type FilterKey, type Filters, isSet, type TableRow } from "./table";

const BITS = 32;

/** Which things have a value of a filter, a bit for each. */
type Bits = Uint32Array;

interface FacetIndex {
  /** Of each thing that rows are found by, its row's position; in order. */
  owners: readonly number[];
  having: ReadonlyMap<FilterKey, ReadonlyMap<string, Bits>>;
}

/** Made once for rows that are kept: then a question costs as much as the values that it names. */
const indexOf = remember((rows: readonly TableRow[]): FacetIndex => {
  const owners = rows.flatMap(({ facets }, position) => facets.map(() => position));
  const words = Math.ceil(owners.length / BITS);
  const having = new Map<FilterKey, Map<string, Bits>>();
  let at = 0;
  for (const { facets } of rows) {
    for (const each of facets) {
      for (const key of FILTER_KEYS) {
        const value = each[key];
        if (value === undefined) continue;
        const values = having.get(key) ?? new Map<string, Bits>();
        having.set(key, values);
        const bits = values.get(value) ?? new Uint32Array(words);
        values.set(value, bits);
        bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
      }
      at++;
    }
  }
  return { owners, having };
});

/** The rows of which one thing is all that the filters ask for, in their order; the rows are kept ones. */
export function rowsUnder<Row extends TableRow>(rows: readonly Row[], filters: Filters): Row[] {
  const { owners, having } = indexOf(rows);
  let left: Bits | null = null;
  for (const key of FILTER_KEYS) {
    if (!isSet(filters, key)) continue;
    const bits = new Uint32Array(Math.ceil(owners.length / BITS));
    for (const value of filters[key] ?? []) {
      const own = having.get(key)?.get(value);
      if (own) for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (own[at] ?? 0);
    }
    if (left) for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (left[at] ?? 0);
    left = bits;
  }
  return left ? rowsOf(rows, owners, left) : [...rows];
}

function rowsOf<Row>(rows: readonly Row[], owners: readonly number[], bits: Bits): Row[] {
  const found: Row[] = [];
  let last = -1;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const owner = owners[word * BITS + (31 - Math.clz32(rest & -rest))] ?? -1;
      const row = rows[owner];
      if (owner !== last && row !== undefined) found.push(row);
      last = owner;
    }
  }
  return found;
}
