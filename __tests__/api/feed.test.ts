import Parser from "rss-parser";
import { permanentId } from "@/lib/api/feed";
import { readChangesFeed } from "@/lib/api/read-changes-feed";
import { readCorrectionsFeed, readFeed } from "@/lib/api/read-feed";
import type { Correction } from "@/lib/change/corrections";
import type { ChangeEffect, MovedPlace } from "@/lib/change/effect";
import type { PublishedRevision } from "@/lib/change/published-revision";
import { aBout, anEntry, aPlace, aRecord, aTournament } from "../support/record-factory";

const ORIGIN = "https://qualified.example";
const SINCE = "2024-01-01T00:00:00.000Z";

const record = aRecord({
  places: [aPlace(), aPlace({ id: "uzb", noc: "UZB", boxerSlug: "b", categoryCode: "W60" })],
  bouts: [aBout({ id: "final", redSlug: "a", blueSlug: "b" })],
  tournaments: [aTournament({ id: "world-1", shortName: "Busto Arsizio" })],
});

const NOTHING: ChangeEffect = {
  gained: [],
  lost: [],
  totals: [],
  nations: [],
  broken: [],
  healed: [],
  drawProblems: [],
  pages: [],
};
const move = (moved: Partial<MovedPlace> = {}): MovedPlace => ({
  placeId: "a",
  categoryCode: "M51",
  noc: "KAZ",
  boxerSlug: "a",
  boxer: "Saken & <Co>",
  route: "world-1",
  decidingBoutId: null,
  ...moved,
});
const revision = (
  number: number,
  effect: Partial<ChangeEffect> | null,
  rest: Partial<PublishedRevision> = {},
): PublishedRevision => ({
  revision: number,
  publishedAt: `2024-03-${number + 10}T08:00:00.000Z`,
  kind: "changes",
  reason: null,
  undoes: null,
  effect: effect && { ...NOTHING, ...effect },
  ...rest,
});

const REVISIONS = [
  revision(5, { gained: [move({ noc: "UZB", categoryCode: "W60" })] }, { kind: "undo", undoes: 4 }),
  revision(
    4,
    { lost: [move({ noc: "UZB", categoryCode: "W60" })] },
    { reason: "Wrong\u0001 & late" },
  ),
  revision(3, { pages: ["/paris-2024/nations/KAZ", "/paris-2024/categories/mens-51kg"] }),
  revision(2, { gained: [move()], nations: [{ noc: "KAZ", before: 6, after: 7 }] }),
  revision(1, null, { kind: "import" }),
];

function ask(query = "", revisions = REVISIONS): Response {
  const params = new URLSearchParams(query);
  return readFeed(record, { since: SINCE, revisions }, { params, origin: ORIGIN });
}

/** Read by another library than it was written by. */
const readAtom = async (answer: Response) => new Parser().parseString(await answer.text());

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: Record<string, string>[];
}
const readJson = async (answer: Response) => (await answer.json()) as JsonFeed;

/** What JSON Feed 1.1 demands of a feed, and what it knows. */
function expectJsonFeed(feed: JsonFeed) {
  const known =
    "version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items";
  const ofItem =
    "id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments";
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  for (const key of Object.keys(feed)) expect(known.split(" ")).toContain(key);
  expect(typeof feed.title).toBe("string");
  for (const url of [feed.feed_url, feed.home_page_url]) expect(new URL(url).origin).toBe(ORIGIN);
  const ids = feed.items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const item of feed.items) {
    for (const key of Object.keys(item)) expect(ofItem.split(" ")).toContain(key);
    expect(typeof item.id).toBe("string");
    expect(item.content_text).toMatch(/^[A-Z].*(\.|late)$/);
    for (const day of [item.date_published, item.date_modified]) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    }
  }
}

describe("the feed of what was published", () => {
  test("is Atom that another program reads, the newest first, in whole sentences", async () => {
    const answer = ask();
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const feed = await readAtom(answer);
    expect(feed.title).toBe("Qualified: what was published of Paris 2024");
    expect(feed.feedUrl).toBe(`${ORIGIN}/api/v1/paris-2024/feed?format=atom`);
    expect(feed.items.map(({ title }) => title)).toEqual([
      "Revision 5: Uzbekistan gained a place in women’s 60 kg",
      "Revision 4: Uzbekistan lost a place in women’s 60 kg",
      "Revision 3: the record was changed; no place moved",
      "Revision 2: Kazakhstan gained a place in men’s 51 kg",
      "Revision 1 was published",
    ]);
    const [undone, lost, , gained, first] = feed.items;
    expect(gained?.summary).toBe(
      "Kazakhstan gained a place in men’s 51 kg: Saken & <Co>, Busto Arsizio. Kazakhstan now holds 7 places; before it held 6. Published as revision 2.",
    );
    expect(lost?.summary).toMatch(/ Reason: Wrong\ufffd & late$/);
    expect(undone?.summary).toMatch(/Undoes revision 4\. Published as revision 5\.$/);
    expect(first?.summary).toBe(
      "Which places moved was not kept with this revision. The whole facts were imported as revision 1.",
    );
    expect(gained?.link).toBe(`${ORIGIN}/paris-2024/changes?from=1&to=2`);
    expect(first?.link).toBe(`${ORIGIN}/?revision=1`);
    expect(gained?.isoDate).toBe("2024-03-12T08:00:00.000Z");
  });

  test("says the same as JSON Feed 1.1, with the same ids", async () => {
    const answer = ask("format=json");
    expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const feed = await readJson(answer);
    expectJsonFeed(feed);
    const atom = await readAtom(ask());
    expect(feed.items.map(({ id }) => id)).toEqual(atom.items.map(({ id }) => id));
    expect(feed.items.map(({ content_text }) => content_text?.replace("\u0001", "\ufffd"))).toEqual(
      atom.items.map(({ summary }) => summary),
    );
    expect(feed.items[3]?.tags).toEqual(["KAZ", "M51"]);
  });

  test("has what Atom demands: one updated, one id that is an IRI, an author, whole links", async () => {
    const text = await ask().text();
    const [head = ""] = text.split("<entry>");
    expect(head.match(/<updated>(.*)<\/updated>/)?.[1]).toBe("2024-03-15T08:00:00.000Z");
    expect(head).toMatch(/<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(head).toContain("<author>");
    for (const [, href = ""] of text.matchAll(/href="([^"]*)"/g)) {
      expect(new URL(href).origin).toBe(ORIGIN);
    }
  });

  test.each([
    ["noc=KAZ", [3, 2, 1], `${ORIGIN}/paris-2024/changes?from=2&to=3&noc=KAZ`],
    ["noc=uzb", [5, 4, 1], `${ORIGIN}/paris-2024/changes?from=4&to=5&noc=UZB`],
    ["category=M51", [3, 2, 1], `${ORIGIN}/paris-2024/categories/mens-51kg?revision=3`],
    ["noc=KAZ&category=W60", [1], `${ORIGIN}/paris-2024/nations/KAZ?revision=1`],
    ["noc=KAZ,UZB", [5, 4, 3, 2, 1], `${ORIGIN}/?revision=5`],
  ])("of %s has the revisions %j", async (query, numbers, link) => {
    const { items } = await readJson(ask(`${query}&format=json`));
    expect(items.map(({ title }) => Number(/Revision (\d+)/.exec(title ?? "")?.[1]))).toEqual(
      numbers,
    );
    expect(items[0]?.url).toBe(link);
  });

  test("names only what is followed, and says whom it follows", async () => {
    const both = [revision(2, { gained: [move(), move({ noc: "UZB" })] })];
    const feed = await readJson(ask("noc=KAZ&format=json", both));
    expect(feed.title).toBe("Qualified: what was published of Paris 2024, Kazakhstan");
    expect(feed.items[0]?.content_text).not.toContain("Uzbekistan");
  });

  test("an entry has the same id in every feed and by every host; a feed has its own", async () => {
    const idsOf = (text: string) => [...text.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
    const [all, ...entries] = idsOf(await ask().text());
    const [kaz, ...some] = idsOf(await ask("noc=KAZ").text());
    expect(some).toEqual([entries[2], entries[3], entries[4]]);
    expect(all).not.toBe(kaz);
    const params = new URLSearchParams();
    const other = readFeed(
      record,
      { since: SINCE, revisions: REVISIONS },
      { params, origin: "http://a" },
    );
    expect(idsOf(await other.text())).toEqual([all, ...entries]);
    // Another installation has another revision 2.
    expect(permanentId("paris-2024", "revision 2", SINCE)).not.toBe(entries[3]);
  });

  test("many moves are counted in the title and cut in the text", async () => {
    const gained = Array.from({ length: 30 }, (_, n) => move({ placeId: `${n}` }));
    const { items } = await readJson(ask("format=json", [revision(2, { gained })]));
    expect(items[0]?.title).toBe("Revision 2: 30 places gained, none lost");
    expect(items[0]?.content_text).toContain("10 more places moved.");
  });

  test("text is text, whatever signs it has", async () => {
    const reason = "<b>a</b> ]]> &amp; ]]></summary>";
    const { items } = await readAtom(ask("", [revision(2, {}, { reason })]));
    expect(items[0]?.summary?.endsWith(`Reason: ${reason}`)).toBe(true);
  });

  test("has at most 50 entries", async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ ...revision(2, {}), revision: 99 - n }));
    expect((await readJson(ask("format=json", many))).items).toHaveLength(50);
  });

  test.each(["format=rss", "noc=XYZ", "noc=", "gender=M", "format=atom&format=json"])(
    "%s is refused by name",
    (query) => {
      expect(() => ask(query)).toThrow(
        expect.objectContaining({ field: expect.stringMatching(/^(format|noc|gender)$/) }),
      );
    },
  );
});

describe("the feed of corrections", () => {
  const bout = aBout({ id: "final", winner: "red", redSlug: "a", blueSlug: "b" });
  const correction: Correction = {
    revision: 7,
    publishedAt: "2024-03-11T20:05:00.000Z",
    role: "editor",
    reason: "The corners were swapped.",
    undoes: null,
    gone: [],
    rows: [{ table: "bouts", key: "final", before: { ...bout, winner: "blue" }, after: bout }],
  };
  const askFor = (corrections: readonly Correction[], query = "") =>
    readCorrectionsFeed(record, corrections, SINCE, {
      params: new URLSearchParams(query),
      origin: ORIGIN,
    });

  test("says what it said and what it says now, and leads to the log", async () => {
    const feed = await readAtom(askFor([correction]));
    const [entry] = feed.items;
    expect(entry?.title).toBe("Revision 7 corrected 1 fact");
    expect(entry?.summary).toMatch(
      /^Reason: The corners were swapped\. .*: it said “.* beat .*”; it says now “.* beat .*”\. It was made by an editor\.$/,
    );
    expect(entry?.link).toBe(`${ORIGIN}/paris-2024/corrections#revision-7`);
    expectJsonFeed(await readJson(askFor([correction], "format=json")));
  });

  test("without corrections has no entry and still says since when", async () => {
    const text = await askFor([]).text();
    expect(text).not.toContain("<entry>");
    expect(text).toContain(`<updated>${SINCE}</updated>`);
  });

  test("takes no filter", () => {
    expect(() => askFor([], "noc=KAZ")).toThrow(
      expect.objectContaining({ code: "unknown_parameter" }),
    );
  });
});

describe("the feed of what changed from day to day", () => {
  const changed = aRecord({
    places: [
      aPlace({ id: "kaz", wonOn: "2024-03-10", ledger: [anEntry("declined", "2024-06-20")] }),
      aPlace({ id: "uzb", noc: "UZB", categoryCode: "W60", wonOn: "2024-03-11" }),
      aPlace({ id: "uzb-2", noc: "UZB", wonOn: "2024-03-11" }),
      aPlace({
        ...{ id: "ger", noc: "GER", routeKind: "reallocation", reallocatedFromId: "kaz" },
        ...{ wonOn: "2024-06-25" },
      }),
    ],
  });
  const askDays = (query = "", of = changed) =>
    readChangesFeed(of, SINCE, { params: new URLSearchParams(query), origin: ORIGIN });

  test("has an entry for each day, the newest first, that leads to what changed that day", async () => {
    const feed = await readAtom(askDays());
    expect(feed.title).toBe("Qualified: what changed day by day for Paris 2024");
    expect(feed.feedUrl).toBe(`${ORIGIN}/api/v1/paris-2024/changes/feed?format=atom`);
    expect(feed.items.map(({ title }) => title)).toEqual([
      "25 June 2024: Germany gained a place in men’s 51 kg",
      "20 June 2024: Kazakhstan lost a place in men’s 51 kg",
      "11 March 2024: Uzbekistan gained a place in women’s 60 kg; Uzbekistan gained a place in men’s 51 kg",
      "10 March 2024: Kazakhstan gained a place in men’s 51 kg",
    ]);
    const [, lost, gained] = feed.items;
    expect(lost?.summary).toMatch(/Kazakhstan now holds no place; before it held 1\.$/);
    expect(gained?.summary).toMatch(/Uzbekistan now holds 2 places; before it held none\.$/);
    expect(lost?.link).toBe(`${ORIGIN}/paris-2024/changes?from=2024-06-19&to=2024-06-20`);
    expect(lost?.isoDate).toBe("2024-06-20T23:59:59.000Z");
  });

  test("refuses days in the wrong order: it would be empty, as if nothing had happened", () => {
    expect(() => askDays("from=2024-06-25&to=2024-03-11")).toThrow(/from is 2024-06-25.*after to/);
  });

  test("says the same as JSON Feed 1.1, with the same ids, also after another revision", async () => {
    const feed = await readJson(askDays("format=json"));
    expectJsonFeed(feed);
    const atom = await readAtom(askDays("", { ...changed, revision: 9 }));
    expect(feed.items.map(({ id }) => id)).toEqual(atom.items.map(({ id }) => id));
    expect(feed.items[1]?.tags).toEqual(["KAZ", "M51"]);
  });

  test.each([
    ["noc=kaz", 2, `${ORIGIN}/paris-2024/changes?from=2024-06-19&to=2024-06-20&noc=KAZ`],
    ["from=2024-03-10", 3, `${ORIGIN}/paris-2024/changes?from=2024-06-24&to=2024-06-25`],
    ["to=2024-03-11", 2, `${ORIGIN}/paris-2024/changes?from=2024-03-10&to=2024-03-11`],
    ["from=2024-03-11&to=2024-06-19", 0, undefined],
  ])("of %s has %i days", async (query, count, link) => {
    const feed = await readJson(askDays(`${query}&format=json`));
    expect(feed.items).toHaveLength(count);
    expect(feed.items[0]?.url).toBe(link);
  });

  test.each(["from=16", "to=2030-01-01", "noc=XXX", "noc=KAZ,UZB", "category=M51"])(
    "refuses %s",
    (query) => {
      expect(() => askDays(query)).toThrow();
    },
  );
});
