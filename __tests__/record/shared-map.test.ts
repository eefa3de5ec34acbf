import fc from "fast-check";
import { SharedMap } from "@/lib/record/shared-map";

const listed = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe("a shared map", () => {
  test("is what a map is after the same changes, and stays what it was", () => {
    const key = fc.nat({ max: 40 }).map((nth) => `key ${nth}`);
    const changes = fc.array(fc.tuple(key, fc.option(fc.nat(), { nil: undefined })), {
      maxLength: 8,
    });
    const course = fc.property(
      fc.array(fc.tuple(key, fc.nat())),
      fc.array(changes),
      (rows, all) => {
        const known = new Map(rows);
        let shared = SharedMap.of(rows);
        for (const each of all) {
          const [before, then] = [shared, listed(known)];
          shared = shared.with(each);
          for (const [name, value] of each) {
            if (value === undefined) known.delete(name);
            else known.set(name, value);
          }
          expect(listed(shared)).toEqual(listed(known));
          expect(shared.size).toBe(known.size);
          expect([...shared.keys()].every((name) => shared.has(name))).toBe(true);
          expect(each.map(([name]) => shared.get(name))).toEqual(
            each.map(([name]) => known.get(name)),
          );
          expect(listed(before)).toEqual(then);
        }
      },
    );
    fc.assert(course, { numRuns: 200 });
  });

  test("is itself where nothing is changed", () => {
    const shared = SharedMap.of([["a", 1]]);
    expect(shared.with([])).toBe(shared);
  });

  test("names what stands otherwise in another", () => {
    const one = SharedMap.of([
      ["same", 1],
      ["moved", 2],
      ["here", 3],
    ]);
    const other = one.with([
      ["moved", 4],
      ["here", undefined],
      ["there", 0],
    ]);
    expect([...one.apart(other)]).toEqual([
      ["moved", 2, 4],
      ["here", 3, undefined],
      ["there", undefined, 0],
    ]);
  });
});
