import { readFileSync } from "node:fs";
import { createElement } from "react";
import { PressPage } from "@/components/qualification/press/press-page";
import { readCorrections } from "@/lib/api/read-corrections";
import { readResource, readResourceItem } from "@/lib/api/read-resource";
import { loadCorrections } from "@/lib/data/load-corrections";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import { all, renderPage, text } from "../support/page-facts";

const GAMES = "paris-2024";

interface Answered {
  id: string;
  question: string;
  sentence: string;
  page: string;
  curl: string;
}

/** README's section with every run of white space as one space. */
const section = (
  readFileSync("README.md", "utf8").split("\n## For journalists\n")[1]?.split("\n## ")[0] ?? ""
).replace(/\s+/g, " ");

describeDatabase(
  "for journalists: the facts of Paris 2024",
  (database) => {
    let live: LiveRecord;
    let answers: Answered[];

    beforeEach(async () => {
      if (live) return;
      await importGames(database.prisma, `prisma/data/${GAMES}`);
      const rows = await loadGamesRows(database.prisma, GAMES);
      if (!rows) throw new Error("The facts were not imported");
      live = makeGamesRecord(rows);
      const page = renderPage(createElement(PressPage, { record: live, corrections: 0 }));
      answers = all(page, "section").map((part) => ({
        id: at(all(part, "h3"), 0).attribs.id ?? "",
        question: text(all(part, "h3")[0]),
        sentence: text(all(part, "p")[0]),
        page: at(all(part, "a"), 0).attribs.href ?? "",
        curl: text(all(part, "code")[0]),
      }));
    });

    const asked = async (id: string) => {
      const { curl = "", sentence = "" } = answers.find((each) => each.id === id) ?? {};
      const url = new URL(/'([^']*)'/.exec(curl)?.[1] ?? "", "http://localhost");
      const [, , , games, resource = "", item] = url.pathname.split("/");
      expect(games).toBe(GAMES);
      const answer = item
        ? readResourceItem(live, resource as never, item, url.searchParams)
        : resource === "corrections"
          ? readCorrections(live, await loadCorrections(GAMES, database.prisma), url.searchParams)
          : readResource(live, resource as never, url.searchParams);
      return { answer, sentence };
    };
    const rowsOf = async (id: string) => {
      const { answer, sentence } = await asked(id);
      const { data } = (await answer.json()) as { data: Record<string, unknown>[] };
      return { data, sentence };
    };
    const sum = (rows: Record<string, unknown>[], key: string) =>
      rows.reduce((total, row) => total + Number(row[key]), 0);

    test("are seven questions", () => {
      expect(answers.map(({ id }) => id)).toEqual(
        "nation day tournament all nations place corrected".split(" "),
      );
    });

    test("README has each question with its sentence, its page and its line", () => {
      for (const { id, question, sentence, page, curl } of answers) {
        expect(section).toContain(`**${question}**`);
        // The last names the day of publishing.
        if (id !== "corrected")
          expect(section).toContain(`**${question}** ${sentence} \`${page}\``);
        expect(section).toContain(curl.replace("curl '/", "curl 'localhost:3000/"));
      }
      expect(section.match(/curl '/g)).toHaveLength(answers.length);
    });

    test.each([
      ["nation", 10, 7],
      ["day", 7, 6],
    ])(
      "%s: the line answers %i places, %i of them men's, as the sentence says",
      async (id, ...n) => {
        const { data, sentence } = await rowsOf(id);
        const men = data.filter(({ gender }) => gender === "M").length;
        expect([data.length, men]).toEqual(n);
        expect(sentence).toContain(`held ${data.length} places`);
        expect(sentence).toContain(`${men} men’s and ${data.length - men} women’s`);
      },
    );

    test("the places of a tournament are not those of the Games", async () => {
      const { data, sentence } = await rowsOf("tournament");
      expect(data).toMatchObject([{ placesMen: 28, placesWomen: 21, places: 49 }]);
      expect(sentence).toMatch(/49 places to give: 28 for men and 21 for women.* 248 were first/);
    });

    test("all: 248 first given, 249 with the refugee team's, 248 in the draw", async () => {
      const { data, sentence } = await rowsOf("all");
      expect([sum(data, "firstAwarded"), sum(data, "onTheDraw")]).toEqual([248, 248]);
      for (const said of ["248 places were first", "there were 249", "248 boxers were in the"]) {
        expect(sentence).toContain(said);
      }
    });

    test("the nations are as many as the sentence says", async () => {
      const { answer, sentence } = await asked("nations");
      const rows = (await answer.text()).trimEnd().split("\r\n").slice(1);
      expect(sentence).toContain(`${rows.length - 1} nations and the refugee team`);
    });

    test("a place names its deciding bout, and nothing was corrected yet", async () => {
      const { data, sentence } = await rowsOf("place");
      const { decidingBout } = data as unknown as {
        decidingBout: { basis: string; winner: "red" | "blue"; red: { name: string } };
      };
      expect(decidingBout.basis).toBe("recorded");
      expect(sentence).toContain(decidingBout[decidingBout.winner as "red"].name);
      const corrections = await rowsOf("corrected");
      expect(corrections.data).toEqual([]);
      expect(corrections.sentence).toContain("Nothing that was public has been corrected.");
    });
  },
  { isShared: true },
);
