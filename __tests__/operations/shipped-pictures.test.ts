import { XMLParser, XMLValidator } from "fast-xml-parser";
import { PNG } from "pngjs";
import { drawPicture } from "@/components/pictures/draw-picture";
import { textWidth } from "@/components/pictures/letters";
import type { Mark, Picture } from "@/components/pictures/mark";
import { PALETTES } from "@/components/pictures/palette";
import { pictureOf } from "@/components/pictures/picture-of";
import { writeSvg } from "@/components/pictures/write-svg";
import { readPicture } from "@/lib/api/read-picture";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { askedRecord } from "@/lib/data/pinned-record";
import { type Locale, routing } from "@/lib/i18n/routing";
import { wordsOf } from "@/lib/i18n/words";
import { importGames } from "@/lib/operations/import-games";
import { recordAsOf } from "@/lib/record/as-of";
import { drawView } from "@/lib/record/draws";
import type { GamesRecord, LiveRecord } from "@/lib/record/games-record";
import { PICTURE_LANGUAGES, PICTURES, type PictureId } from "@/lib/record/pictures";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { parsePictureQuery } from "@/lib/schemas/picture-query";
import { describeDatabase } from "../support/database";
import { EDITOR, GAMES, importDrawn, publishSeen, semiFinal } from "../support/editors";

const ORIGIN = "https://qualified.example";
const TOURNAMENT = "world-qualifier-1-2024";

const context = (record: GamesRecord, lang: Locale = "en") => ({
  words: wordsOf(lang),
  record,
  palette: PALETTES.light,
  origin: ORIGIN,
});

const draw = (
  record: GamesRecord,
  picture: PictureId,
  params: Record<string, string> = {},
  lang: Locale = "en",
) =>
  pictureOf(context(record, lang), parsePictureQuery(record, picture, new URLSearchParams(params)));

interface Box {
  text: string;
  left: number;
  right: number;
  y: number;
}

/** Where the texts of a picture stand, with the room that they take in a font of the reader's. */
function textBoxes(marks: readonly Mark[], at = { x: 0, y: 0, scale: 1 }): Box[] {
  return marks.flatMap((mark): Box[] => {
    if (mark.kind === "group") {
      const { x, y, scale } = mark;
      return textBoxes(mark.marks, {
        x: at.x + x * at.scale,
        y: at.y + y * at.scale,
        scale: at.scale * scale,
      });
    }
    if (mark.kind !== "text") return [];
    const runs = [mark, ...(mark.more ?? [])];
    const width = runs.reduce((sum, run) => sum + textWidth(run.text, run.face, run.size), 0);
    const shift = { start: 0, middle: width / 2, end: width }[mark.anchor ?? "start"];
    const left = at.x + (mark.x - shift) * at.scale;
    return [
      {
        text: runs.map(({ text }) => text).join(""),
        left,
        right: left + width * at.scale,
        y: at.y + mark.y * at.scale,
      },
    ];
  });
}

/** The texts that run out of their picture. */
function runningOut({ width, height, marks }: Picture): string[] {
  return textBoxes(marks)
    .filter(({ left, right, y }) => left < -0.5 || right > width + 0.5 || y > height || y < 8)
    .map(({ text }) => text);
}

/** Texts of one line that stand on one another. */
function overlapping({ marks }: Picture): string[] {
  const boxes = textBoxes(marks).filter(({ text }) => text.trim() !== "");
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => Math.abs(one.y - other.y) < 7)
      .filter((other) => one.left < other.right - 4 && other.left < one.right - 4)
      .map((other) => `${one.text} | ${other.text}`),
  );
}

describeDatabase(
  "pictures of Paris 2024",
  (database) => {
    let live: LiveRecord;

    beforeAll(async () => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      if (!rows) throw new Error("The facts were not imported");
      live = makeGamesRecord(rows);
    }, 60_000);

    const ask = (name: string, params: Record<string, string> = {}) =>
      readPicture(live, name, { params: new URLSearchParams(params), origin: ORIGIN });

    const NEEDED: Readonly<Record<PictureId, Record<string, string>>> = {
      "places-over-time": { tournament: TOURNAMENT, noc: "KAZ" },
      road: {},
      boards: { noc: "KAZ", tournament: TOURNAMENT },
      draw: { tournament: TOURNAMENT, category: "M51" },
      "nation-road": { noc: "KAZ" },
      card: { page: "nations/KAZ" },
    };

    test.each(PICTURES)(
      "%s is an SVG with its title, day, revision and source in it",
      async (name) => {
        const answer = await ask(name, { ...NEEDED[name], "as-of": "2024-03-11" });
        expect(answer.headers.get("content-type")).toBe("image/svg+xml");
        expect(answer.headers.get("content-disposition")).toMatch(
          /^inline; filename="paris-2024-.*\.svg"$/,
        );
        const svg = await answer.text();
        expect(XMLValidator.validate(svg)).toBe(true);
        const read = new XMLParser({ ignoreAttributes: false }).parse(svg);
        const texts = JSON.stringify(read);
        expect(read.svg.title["#text"].length).toBeGreaterThan(5);
        expect(texts).toContain("As of the end of 11 March 2024 · revision 1");
        expect(texts).toContain(
          name === "card" ? "qualified.example" : `Source: Qualified, ${ORIGIN}/`,
        );
      },
    );

    test.each(PICTURES)(
      "%s is a PNG, a card as large as social media ask for, others twice as large",
      async (name) => {
        const answer = await ask(name, { ...NEEDED[name], format: "png" });
        expect(answer.headers.get("content-type")).toBe("image/png");
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
        const { width, height } = PNG.sync.read(bytes);
        const picture = draw(live, name, NEEDED[name]);
        const zoom = name === "card" ? 1 : 2;
        expect([width, height]).toEqual(
          [picture?.width, picture?.height].map((each) => Math.round((each ?? 0) * zoom)),
        );
        if (name === "card") expect([width, height]).toEqual([1200, 630]);
      },
    );

    test("the numbers are those of the record", () => {
      const card = draw(live, "card");
      expect(card?.title).toBe("Kazakhstan won five of the 49 places in Busto Arsizio");
      const texts = card ? textBoxes(card.marks).map(({ text }) => text) : [];
      expect(texts).toEqual(
        expect.arrayContaining(["28 men’s places", "21 women’s places", "Kazakhstan 5"]),
      );
      const nation = draw(live, "card", { page: "nations/KAZ" });
      expect(nation?.description).toContain("10 places");
    });

    test("the day chart has the line of the nation that is asked for, and says so", () => {
      const chart = draw(live, "places-over-time", { noc: "KAZ" });
      const texts = chart ? textBoxes(chart.marks).map(({ text }) => text) : [];
      expect(texts).toContain("KAZ 10");
      expect(chart?.description).toContain("Line: Kazakhstan, 10.");
      const paths = (picture: Picture | null) =>
        picture?.marks.filter(({ kind }) => kind === "path").length ?? 0;
      expect(paths(chart) - paths(draw(live, "places-over-time"))).toBe(2);
    });

    test("there are pictures in every language of the site", async () => {
      expect(PICTURE_LANGUAGES).toEqual(routing.locales);
      const svg = await (await ask("boards", { noc: "KAZ", lang: "kk" })).text();
      expect(svg).toContain("Қазақстан");
    });

    test.each(routing.locales)(
      "no text of any draw runs out of its picture or stands on another, and every name is whole: %s",
      (lang) => {
        const wrong: string[] = [];
        const { names } = wordsOf(lang);
        for (const { id } of live.tournaments) {
          for (const { code } of live.categories) {
            const view = drawView(live, id, code);
            if (!view) continue;
            const picture = drawPicture(context(live, lang), view);
            wrong.push(...runningOut(picture), ...overlapping(picture));
            const texts = textBoxes(picture.marks).map(({ text }) => text);
            const bouts = [
              ...view.rounds.flatMap((each) => each.bouts),
              ...view.boxOffs,
              ...view.unplaced,
            ];
            for (const side of bouts.flatMap(({ red, blue }) => [red, blue])) {
              if (side.kind !== "boxer") continue;
              const name = names.boxer(side);
              if (!texts.some((text) => text.startsWith(name)))
                wrong.push(`${id} ${code}: ${name}`);
            }
            if (XMLValidator.validate(writeSvg(picture)) !== true) wrong.push(`${id} ${code}`);
          }
        }
        expect(wrong).toEqual([]);
      },
    );

    test.each(routing.locales)(
      "no text of any board, chart or card runs out of its picture or stands on another: %s",
      (lang) => {
        const drawn = (record: GamesRecord, picture: PictureId, params?: Record<string, string>) =>
          draw(record, picture, params, lang);
        const wrong: string[] = [];
        const look = (picture: Picture | null) => {
          if (picture) wrong.push(...runningOut(picture), ...overlapping(picture));
        };
        for (const day of [null, "2023-07-01", "2024-03-11", "2024-06-02"]) {
          const record = recordAsOf(live, day);
          look(drawn(record, "places-over-time"));
          look(drawn(record, "places-over-time", { noc: "KAZ" }));
          look(drawn(record, "nation-road", { noc: "KAZ" }));
          look(drawn(record, "road"));
          for (const { id } of live.tournaments) {
            look(drawn(record, "boards", { tournament: id }));
            look(drawn(record, "boards", { tournament: id, noc: "KAZ" }));
            look(drawn(record, "card", { page: `tournaments/${id}` }));
            look(drawn(record, "card", { noc: "KAZ", tournament: id }));
          }
        }
        for (const { noc } of live.nations) {
          look(drawn(live, "card", { page: `nations/${noc}` }));
          look(drawn(live, "nation-road", { noc }));
        }
        for (const { slug } of live.boxers) look(drawn(live, "card", { page: `boxers/${slug}` }));
        for (const { id } of live.tournaments) {
          for (const { code, slug } of live.categories) {
            if (drawView(live, id, code))
              look(drawn(live, "card", { page: `tournaments/${id}/${slug}` }));
          }
        }
        expect(wrong).toEqual([]);
      },
    );

    test.each([
      ["unknown", {}, "not_found"],
      ["nation-road", {}, "invalid_parameter"],
      ["draw", { tournament: TOURNAMENT }, "invalid_parameter"],
      ["draw", { tournament: TOURNAMENT, category: "M99" }, "invalid_parameter"],
      ["road", { noc: "KAZ" }, "unknown_parameter"],
      ["card", { page: "nations/XYZ" }, "invalid_parameter"],
      ["card", { theme: "dark" }, "unknown_parameter"],
      ["boards", { theme: "pink" }, "invalid_parameter"],
      ["boards", { "as-of": "1999-01-01" }, "invalid_parameter"],
    ])("%s with %j is refused", async (name, params, code) => {
      await expect(ask(name, params as Record<string, string>)).rejects.toMatchObject({ code });
    });

    test("colours can be dark", async () => {
      const svg = await (await ask("road", { theme: "dark" })).text();
      expect(svg).toContain(PALETTES.dark.paper);
      expect(svg).not.toContain(PALETTES.light.paper);
    });
  },
  { isShared: true },
);

describeDatabase("a picture of a revision", (database) => {
  test("stays as it was after a publish, while the one without a revision moves", async () => {
    const { prisma } = database;
    const load = async () => {
      const rows = await loadGamesRows(prisma, GAMES);
      if (!rows) throw new Error(`There is no ${GAMES}`);
      return makeGamesRecord(rows);
    };
    await importDrawn(prisma);
    const first = await load();
    const tournament = first.tournaments[0]?.id ?? "";
    const category = first.categories[0]?.code ?? "";
    const bytes = async (record: LiveRecord, format: string) => {
      const params = new URLSearchParams({ tournament, category, format });
      const answer = await readPicture(record, "draw", { params, origin: ORIGIN });
      return Buffer.from(await answer.arrayBuffer());
    };
    const pinned = async (record: LiveRecord) =>
      askedRecord(record, new URLSearchParams({ revision: "1" }), prisma);
    const before = {
      svg: await bytes(await pinned(first), "svg"),
      png: await bytes(await pinned(first), "png"),
    };
    await publishSeen(prisma, EDITOR, [semiFinal("upper")]);
    const second = await load();
    expect(second.revision).toBe(2);
    expect(await bytes(await pinned(second), "svg")).toEqual(before.svg);
    expect(await bytes(await pinned(second), "png")).toEqual(before.png);
    expect(await bytes(second, "svg")).not.toEqual(before.svg);
  });
});
