import { embedCode, embeddedOf } from "@/lib/record/embeds";
import { embedPath, parseTheme, readEmbedded } from "@/lib/schemas/embedded";
import { aBout, aPlace, aRecord } from "../support/record-factory";

const final = aBout({ id: "final" });
const record = aRecord({ places: [aPlace({ id: "place" })], bouts: [final] });
const tournament = record.tournamentById.get(final.tournamentId);
const [nation] = record.nations;

test.each([
  ["/games/nations/KAZ?revision=3", "nations/KAZ"],
  ["/games/nations?noc=KAZ&as-of=2024-03-11&gender=M", "nations?noc=KAZ&gender=M"],
  ["/kk/games/tournaments/world-1", "tournaments/world-1"],
  ["/games/tournaments/world-1/mens-51kg", "tournaments/world-1/mens-51kg"],
  ["/?noc=KAZ&tournament=x", "?noc=KAZ&tournament=x"],
  ["/games?noc=KAZ", "?noc=KAZ"],
  ["/", ""],
  ["/kk", ""],
  ["/games/boxers/somebody", null],
  ["/games/about", null],
  ["/games/changes?from=1", null],
])("what is embedded of %s is %s", (address, expected) => {
  expect(embeddedOf("games", address)).toBe(expected);
});

describe("an address below a Games", () => {
  test.each([
    ["", "home", []],
    ["nations?gender=M&theme=dark", "nations", ["nations"]],
    [`nations/${nation?.noc.toLowerCase()}`, "nation", ["nations", nation?.noc]],
    [`tournaments/${tournament?.id}`, "tournament", ["tournaments", tournament?.id]],
  ])("%s is of the page %s", (address, page, segments) => {
    expect(readEmbedded(record, address)).toMatchObject({ page, segments });
  });

  test.each(["nations/XXX", "about", "quota-places/place", "nothing", "embed"])(
    "%s has nothing to embed",
    (address) => {
      expect(readEmbedded(record, address)).toBeNull();
    },
  );

  test("keeps the moment and the filters, and of the rest only what embeds read", () => {
    const read = readEmbedded(record, "?noc=KAZ&view=chart&revision=2&as-of=2024-03-11&x=1&q=a");
    expect(read?.view).toBe("chart");
    expect(read && embedPath("games", read, "dark")).toBe(
      "/embed/games?noc=KAZ&revision=2&as-of=2024-03-11&view=chart&theme=dark",
    );
    const plain = readEmbedded(record, "nations");
    expect(plain && embedPath("games", plain, "auto")).toBe("/embed/games/nations");
  });
});

test("a theme that is none is as the reader's system has it", () => {
  expect(parseTheme({ theme: "dark" })).toBe("dark");
  expect(parseTheme({ theme: "pink" })).toBe("auto");
  expect(parseTheme({})).toBe("auto");
});

test("the code cannot be broken out of, and has nothing that a strict policy forbids", () => {
  const code = embedCode({
    src: "https://x.example/embed/g?a=1&b=2",
    script: "https://x.example/embed.js",
    title: '"><script>alert(1)</script>',
    width: "100%",
    height: 500,
  });
  expect(code).toBe(
    '<iframe src="https://x.example/embed/g?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width="100%" height="500" frameborder="0" loading="lazy"></iframe>\n<script async src="https://x.example/embed.js"></script>',
  );
  expect(code).not.toMatch(/style=|onload/);
});
