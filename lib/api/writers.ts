/** How the answer of a resource is written: one writer for each format that can be asked for. */
import type { ResourceAnswer } from "@/lib/record/resource-reader";
import type { Cell } from "@/lib/record/write-fields";
import type { Format } from "@/lib/schemas/resource-query";
import { csvText, spreadsheetCsv } from "./csv";
import type { PlainAnswer } from "./plain-answer";
import { fileHeaders } from "./respond";
import { writeWorkbook } from "./workbook";
import type { Written } from "./written";

type Writer = (written: Written) => PlainAnswer;

export const WRITERS: Readonly<Record<Format, Writer>> = {
  json({ answer, meta, headers }) {
    const rows = answer.jsonBytes();
    const { games, asOf, revision, total, ...links } = meta;
    const said = { games, asOf, revision, total, returned: rows.length, ...links };
    const end = Buffer.from(`],"meta":${JSON.stringify(said)}}\n`);
    const type = "application/json; charset=utf-8";
    const body = Buffer.concat([DATA, ...rows.map((row, at) => (at ? row : row.subarray(1))), end]);
    return { status: 200, headers: { ...headers, "content-type": type }, body };
  },
  csv: (written) => csvFile(csvText(written.answer), written),
  "csv-spreadsheet": (written) => csvFile(spreadsheetCsv(written.answer, ","), written),
  "csv-spreadsheet-semicolon": (written) => csvFile(spreadsheetCsv(written.answer, ";"), written),
  xlsx: (written) => fileAnswer(() => writeWorkbook(written), ".xlsx", XLSX, written),
  tsv: ({ answer, headers }) =>
    textAnswer(tabSeparated(answer.csv()), "tab-separated-values", headers),
  markdown: ({ answer, headers }) => textAnswer(markdownTable(answer), "markdown", headers),
  html: ({ answer, headers }) => textAnswer(htmlTable(answer), "html", headers),
};

const DATA = Buffer.from('{"data":[');
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function csvFile(text: string, written: Written): PlainAnswer {
  return fileAnswer(text, ".csv", "text/csv; charset=utf-8; header=present", written);
}

function fileAnswer(
  body: PlainAnswer["body"],
  ending: string,
  type: string,
  { fileName, headers }: Written,
): PlainAnswer {
  const file = fileHeaders({ name: `${fileName}${ending}`, type });
  return { status: 200, headers: { ...headers, ...file }, body };
}

function textAnswer(body: string, type: string, headers: Written["headers"]): PlainAnswer {
  return {
    status: 200,
    headers: { ...headers, "content-type": `text/${type}; charset=utf-8` },
    body,
  };
}

/** A cell as one line of text; where nothing is known it is empty. */
function oneLine(cell: Cell): string {
  return String(cell ?? "").replace(/\s*[\t\r\n]+\s*/g, " ");
}

/** For a paste into a spreadsheet, which reads a first "=" as a formula. */
function tabSeparated(rows: readonly (readonly Cell[])[]): string {
  const safe = (cell: Cell) =>
    typeof cell === "string" && /^[=+@\t\r-]/.test(cell) ? `'${oneLine(cell)}` : oneLine(cell);
  return rows.map((row) => `${row.map(safe).join("\t")}\n`).join("");
}

function isRightAligned(type: ReturnType<ResourceAnswer["cellTypes"]>[number]): boolean {
  return type === "integer" || type === "number" || type === "range";
}

/** A table of GitHub's Markdown, which other programs read too; numbers stand to the right. */
function markdownTable(answer: ResourceAnswer): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const escaped = (cell: Cell) => oneLine(cell).replace(/[\\|`*_[\]<>&]/g, "\\$&");
  const [head = [], ...rows] = answer.csv();
  return [
    line(head.map(escaped)),
    line(answer.cellTypes().map((type) => (isRightAligned(type) ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(escaped))),
  ].join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A table alone, to be put into a page. */
function htmlTable(answer: ResourceAnswer): string {
  const escaped = (cell: Cell) => oneLine(cell).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
  const [head = [], ...rows] = answer.csv();
  const types = answer.cellTypes();
  const cell = (value: Cell, at: number) => {
    const text = escaped(value);
    return types[at] && isRightAligned(types[at])
      ? `<td align="right">${text}</td>`
      : `<td>${text}</td>`;
  };
  return [
    "<table>\n<thead>\n",
    `<tr>${head.map((each) => `<th scope="col">${escaped(each)}</th>`).join("")}</tr>\n`,
    "</thead>\n<tbody>\n",
    ...rows.map((row) => `<tr>${row.map(cell).join("")}</tr>\n`),
    "</tbody>\n</table>\n",
  ].join("");
}
