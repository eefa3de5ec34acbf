import fc from "fast-check";
import { type BoutPlace, type LaidBout, layOut } from "@/components/bracket/layout";

function aBout(key: string, bout: Partial<LaidBout> = {}): LaidBout {
  return { key, position: null, redFrom: null, blueFrom: null, ...bout };
}

const rowsOf = (places: ReadonlyMap<string, BoutPlace>, ...keys: string[]) =>
  keys.map((key) => places.get(key)?.row);

describe("the layout of a drawing", () => {
  test("a bout stands in the middle between the two that lead to it", () => {
    const { places, rows } = layOut([
      [aBout("a"), aBout("b"), aBout("c"), aBout("d")],
      [aBout("ab", { redFrom: "a", blueFrom: "b" }), aBout("cd", { redFrom: "c", blueFrom: "d" })],
      [aBout("final", { redFrom: "ab", blueFrom: "cd" })],
    ]);
    expect(rowsOf(places, "a", "b", "c", "d")).toEqual([0, 1, 2, 3]);
    expect(rowsOf(places, "ab", "cd", "final")).toEqual([0.5, 2.5, 1.5]);
    expect(rows).toBe(4);
    expect(places.get("b")?.into).toEqual({ key: "ab", line: "lower" });
    expect(places.get("final")?.into).toBeNull();
  });

  test("a bout that one bout leads to, the other boxer having a bye, stands beside it", () => {
    const { places } = layOut([[aBout("a")], [aBout("b", { blueFrom: "a" })]]);
    expect(rowsOf(places, "a", "b")).toEqual([0, 0]);
    expect(places.get("a")?.into).toEqual({ key: "b", line: "lower" });
  });

  test("pieces that are not connected stand one below the other, the furthest reaching on top", () => {
    const { places } = layOut([
      [aBout("lost"), aBout("a"), aBout("b")],
      [aBout("ab", { redFrom: "a", blueFrom: "b" }), aBout("alone")],
    ]);
    const [a = 0, b = 0, alone = 0, lost = 0] = rowsOf(
      places,
      "a",
      "b",
      "alone",
      "lost",
    ) as number[];
    expect(a).toBeLessThan(b);
    expect(alone).toBeGreaterThan(b + 1);
    expect(lost).toBeGreaterThan(alone + 1);
  });

  test("the draw's lines decide who stands above, not the corners", () => {
    const { places } = layOut([
      [aBout("top", { position: 0 }), aBout("bottom", { position: 1 })],
      [aBout("final", { position: 0, redFrom: "bottom", blueFrom: "top" })],
    ]);
    expect(rowsOf(places, "top", "bottom")).toEqual([0, 1]);
    expect(places.get("final")?.upper).toBe("blue");
    expect(places.get("bottom")?.into?.line).toBe("lower");
  });

  test("a boxer who comes from the lower line is drawn below one with a bye", () => {
    const { places } = layOut([
      [aBout("first", { position: 3 })],
      [aBout("second", { position: 1, redFrom: "first" })],
    ]);
    expect(places.get("second")?.upper).toBe("blue");
    expect(places.get("first")?.into?.line).toBe("lower");
  });

  test("nothing known is no rows", () => {
    expect(layOut([])).toEqual({ rows: 0, places: new Map() });
    expect(layOut([[], []]).rows).toBe(0);
  });

  test("a bout is drawn once, even if two are said to follow it, or one is said to follow itself", () => {
    const { places, rows } = layOut([
      [aBout("a")],
      [
        aBout("b", { redFrom: "a", blueFrom: "a" }),
        aBout("c", { redFrom: "a", blueFrom: "c" }),
        aBout("d", { redFrom: "nowhere" }),
      ],
    ]);
    expect([...places.keys()].sort()).toEqual(["a", "b", "c", "d"]);
    expect(places.get("a")?.into?.key).toBe("b");
    expect(rows).toBeGreaterThanOrEqual(3);
  });
});

/** Numbers to choose by, again and again in the same order. */
const chooser = (choices: readonly number[]) => {
  let turn = 0;
  return () => choices[turn++ % choices.length] ?? 0;
};

const choices = fc.array(fc.nat(9), { minLength: 1, maxLength: 300 });

/** A draw whose lines are known, of up to 128 boxers, with byes anywhere. */
const wholeDraws = fc.tuple(fc.integer({ min: 1, max: 7 }), choices).map(([rounds, numbers]) => {
  const choose = chooser(numbers);
  const columns: LaidBout[][] = [];
  let lines: (string | null)[] = Array.from({ length: 2 ** rounds }, () =>
    choose() < 7 ? "boxer" : null,
  );
  for (let column = 0; column < rounds; column += 1) {
    const bouts: LaidBout[] = [];
    const above: typeof lines = [];
    for (let position = 0; position < lines.length / 2; position += 1) {
      const pair = [lines[2 * position] ?? null, lines[2 * position + 1] ?? null];
      const [upper, lower] = pair.map((line) => (line === "boxer" ? null : line));
      const isMoved = choose() < 3;
      const key = `${column}-${position}`;
      if (pair[0] && pair[1]) {
        const redFrom = (isMoved ? lower : upper) ?? null;
        const blueFrom = (isMoved ? upper : lower) ?? null;
        bouts.push({ key, position, redFrom, blueFrom });
      }
      above.push(pair[0] && pair[1] ? key : (pair[0] ?? pair[1] ?? null));
    }
    columns.push(bouts);
    lines = above;
  }
  return columns;
});

/** A draw pieced together: bouts that are not known, and ways to a bout that are not known. */
const pieces = fc.tuple(fc.integer({ min: 1, max: 7 }), choices).map(([rounds, numbers]) => {
  const choose = chooser(numbers);
  const columns: LaidBout[][] = [];
  for (let column = 0; column < rounds; column += 1) {
    const free = (columns[column - 1] ?? []).map(({ key }) => key);
    const from = () =>
      choose() < 7 ? (free.splice(choose() % (free.length || 1), 1)[0] ?? null) : null;
    const count = Math.ceil((2 ** (rounds - 1 - column) * choose()) / 9);
    columns.push(
      Array.from({ length: count }, (_, n) => ({
        key: `${column}-${n}`,
        position: null,
        redFrom: from(),
        blueFrom: from(),
      })),
    );
  }
  return columns;
});

const draws = fc.oneof(wholeDraws, pieces);

const placeOf = (places: ReadonlyMap<string, BoutPlace>, key: string): BoutPlace => {
  const place = places.get(key);
  if (!place) throw new Error(`${key} is not drawn`);
  return place;
};

describe("in a drawing of any draw", () => {
  test("no two bouts of a round overlap, and all stand inside", () => {
    fc.assert(
      fc.property(draws, (columns) => {
        const { places, rows } = layOut(columns);
        for (const bouts of columns) {
          const sorted = bouts.map(({ key }) => placeOf(places, key).row).sort((a, b) => a - b);
          sorted.forEach((row, n) => {
            if (n > 0) expect(row - (sorted[n - 1] ?? 0)).toBeGreaterThanOrEqual(1);
            expect(row).toBeGreaterThanOrEqual(0);
            expect(row).toBeLessThanOrEqual(rows - 1);
          });
        }
      }),
    );
  });

  test("the bouts that lead to a bout surround it, and lead to the line of their boxer", () => {
    fc.assert(
      fc.property(draws, (columns) => {
        const { places } = layOut(columns);
        for (const { key, redFrom, blueFrom } of columns.flat()) {
          const { row, upper } = placeOf(places, key);
          for (const [corner, from] of [["red", redFrom] as const, ["blue", blueFrom] as const]) {
            if (from === null) continue;
            const feeder = placeOf(places, from);
            const line = corner === upper ? "upper" : "lower";
            expect(feeder.into).toEqual({ key, line });
            if (line === "upper") expect(feeder.row).toBeLessThanOrEqual(row);
            else expect(feeder.row).toBeGreaterThanOrEqual(row);
          }
        }
      }),
    );
  });

  test("the lines of a draw that are known keep their order in every round", () => {
    fc.assert(
      fc.property(wholeDraws, (columns) => {
        const { places } = layOut(columns);
        for (const bouts of columns) {
          const rows = bouts.map(({ key }) => placeOf(places, key).row);
          expect(rows).toEqual(rows.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test("a line between two bouts never runs through a third", () => {
    fc.assert(
      fc.property(draws, (columns) => {
        const { places } = layOut(columns);
        columns.forEach((bouts, column) => {
          const lines = bouts.flatMap(({ key }) => {
            const { row, into } = placeOf(places, key);
            return into ? [{ to: into.key, ends: [row, placeOf(places, into.key).row] }] : [];
          });
          for (const { key } of columns[column + 1] ?? []) {
            const { row } = placeOf(places, key);
            const crossing = lines.filter(
              ({ to, ends }) => to !== key && Math.min(...ends) < row && row < Math.max(...ends),
            );
            expect(crossing).toEqual([]);
          }
        });
      }),
    );
  });
});
