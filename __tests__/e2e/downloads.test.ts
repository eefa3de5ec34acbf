import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { formatDay } from "@/lib/i18n/day";
import { appUrl, describeApp, openPage } from "../support/browser";
import { cellTexts, headings, tableOf } from "../support/table-on-screen";

const RESOURCES = ["quota-places", "nations", "boxers", "tournaments", "categories"];
const QUESTIONS: Readonly<Record<string, string>> = {
  "quota-places": "noc=KAZ&noc=UZB&gender=M&sort=-boxer",
  nations: "continent=ASI&sort=-places,nation",
  boxers: "q=oralbay&sort=boxer",
  tournaments: "sort=-places",
  categories: "gender=W&sort=-places",
};

/** The text behind a download link of the table. */
async function download(page: Page, link: "CSV" | "JSON"): Promise<string> {
  const found = page.getByRole("main").getByRole("link", { name: link, exact: true });
  const answer = await fetch(appUrl((await found.getAttribute("href")) ?? ""));
  expect(answer.status).toBe(200);
  return answer.text();
}

/** What each row is named by: the text of its first link to a page. */
function rowNames(page: Page): Promise<string[]> {
  // The page of categories has another table below.
  return tableOf(page)
    .first()
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const text = row.querySelector("a[href^='/paris-2024/']")?.textContent ?? "";
        return text.replace(/^[A-Z]{3}(?=[A-Z])/, "").replace(/ ?kg$/, "");
      }),
    );
}

describeApp("the downloads of a table", () => {
  for (const resource of RESOURCES) {
    test(`CSV and JSON of ${resource} hold the rows on screen in their order`, async () => {
      const { page } = await openPage(`/paris-2024/${resource}?${QUESTIONS[resource]}`);
      const names = await rowNames(page);
      expect(names.length).toBeGreaterThan(1);
      expect(names).not.toContain("");
      const [header, ...lines] = parse(await download(page, "CSV")) as string[][];
      expect(header?.length).toBeGreaterThan(0);
      expect(lines).toHaveLength(names.length);
      const { data, meta } = JSON.parse(await download(page, "JSON")) as {
        data: object[];
        meta: { total: number };
      };
      expect(data).toHaveLength(names.length);
      expect(meta.total).toBe(names.length);
      for (const [index, name] of names.entries()) {
        expect(lines[index]?.join(" ")).toContain(name.replace(/^\+/, ""));
        expect(JSON.stringify(data[index])).toContain(name.replace(/^\+/, ""));
      }
    });
  }

  test("a CSV of chosen columns has just these, in the order on screen, cell by cell", async () => {
    const chosen = "boxer,gender,wonOn,note";
    const path = `/paris-2024/quota-places?route=world-qualifier-1-2024&sort=boxer&columns=${chosen}`;
    const { page } = await openPage(path);
    expect(await headings(page)).toEqual(["Boxer", "Gender", "Date", "Note"]);
    const onScreen = await cellTexts(page);
    const text = await download(page, "CSV");
    const records = parse(text, { columns: true }) as Record<string, string>[];
    const header = (parse(text) as string[][])[0] ?? [];
    const positions = ["boxer", "gender", "wonOn", "note"].map((name) =>
      header.findIndex((each) => each === name || each === `${name}Name`),
    );
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    const words: Readonly<Record<string, string>> = { M: "Men", W: "Women" };
    expect(
      records.map((record) => {
        const cell = (position: number) => record[header[position] ?? ""] ?? "";
        const [boxer = -1, gender = -1, day = -1, note = -1] = positions;
        return [
          cell(boxer),
          words[cell(gender)] ?? "?",
          formatDay("en", cell(day), "medium"),
          cell(note).replace(/\s+/g, " ") || "–",
        ];
      }),
    ).toEqual(onScreen);
  });

  test("the CSV link of a filter made by hand follows it at once", async () => {
    const { page } = await openPage("/paris-2024/quota-places");
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("Oralbay");
    await page.getByRole("status").filter({ hasText: "2 of 253" }).waitFor();
    const downloading = page.waitForEvent("download");
    await page.getByRole("main").getByRole("link", { name: "CSV", exact: true }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe("paris-2024-quota-places.csv");
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const lines = parse(Buffer.concat(chunks)) as string[][];
    expect(lines).toHaveLength(3);
  });
});
