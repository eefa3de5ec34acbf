import { servedRevision, serveRevisions } from "@/lib/data/served-revisions";
import { aRecord } from "../support/record-factory";

const SERVED = Symbol.for("qualified.revision");

function games(id: string, revision: number, name = id) {
  return { games: { ...aRecord().games, id, name }, revision };
}

beforeEach(() => {
  delete (globalThis as { [SERVED]?: unknown })[SERVED];
});

test("nothing is served before something is loaded", () => {
  expect([servedRevision(), servedRevision("one-2024")]).toEqual([undefined, undefined]);
});

test("the answers of a Games belong to its revision, all others to those of all", () => {
  expect(serveRevisions([games("two-2028", 1), games("one-2024", 7)])).toBe(true);
  expect(servedRevision()).toBe("one-2024:7,two-2028:1");
  expect(servedRevision("one-2024")).toBe("one-2024:7");
  expect(servedRevision("robots")).toBe("one-2024:7,two-2028:1");
  expect(serveRevisions([games("two-2028", 1), games("one-2024", 7)])).toBe(false);
});

test("a Games that is renamed or added changes the pages of the others, which name it", () => {
  serveRevisions([games("one-2024", 7), games("two-2028", 1)]);
  const before = servedRevision("two-2028");
  serveRevisions([games("one-2024", 8), games("two-2028", 1)]);
  expect(servedRevision("two-2028")).toBe(before);
  serveRevisions([games("one-2024", 9, "Renamed"), games("two-2028", 1)]);
  const renamed = servedRevision("two-2028");
  expect(renamed).not.toBe(before);
  serveRevisions([games("one-2024", 9, "Renamed"), games("two-2028", 1), games("three-2032", 1)]);
  expect(servedRevision("two-2028")).not.toBe(renamed);
});
