/** How the answer of a resource is written: one writer for each format that can be asked for. */
import type { ResourceAnswer } from "@/lib/record/resource-reader";
import type { Cell } from "@/lib/record/write-fields";
import type { Format } from "@/lib/schemas/resource-query";
import { csvText, spreadsheetCsv } from "./csv";
import { fileResponse, jsonResponse, whenMade } from "./respond";
import { writeWorkbook } from "./workbook";
import type { Written } from "./written";

type Writer = (written: Written) => Response;

export const WRITERS: Readonly<Record<Format, Writer>> = {
  json({ answer, meta, init }) {
    const data = answer.json();
    const { total, ...rest } = meta;
    const { games, asOf, revision, ...links } = rest;
    return jsonResponse(
      { data, meta: { games, asOf, revision, total, returned: data.length, ...links } },
      init,
    );
  },
  csv: (written) => csvFile(csvText(written.answer), written),
  "csv-spreadsheet": (written) => csvFile(spreadsheetCsv(written.answer, ","), written),
  "csv-spreadsheet-semicolon": (written) => csvFile(spreadsheetCsv(written.answer, ";"), written),
  xlsx: (written) =>
    fileResponse(
      whenMade(() => writeWorkbook(written)),
      { name: `${written.fileName}.xlsx`, type: XLSX },
      written.init,
    ),
  tsv: ({ answer, init }) => textResponse(tabSeparated(answer.csv()), "tab-separated-values", init),
  markdown: ({ answer, init }) => textResponse(markdownTable(answer), "markdown", init),
  html: ({ answer, init }) => textResponse(htmlTable(answer), "html", init),
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function csvFile(text: string, { fileName, init }: Written): Response {
  const type = "text/csv; charset=utf-8; header=present";
  return fileResponse(text, { name: `${fileName}.csv`, type }, init);
}

function textResponse(body: string, type: string, init: ResponseInit): Response {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", `text/${type}; charset=utf-8`);
  return new Response(body, { ...init, headers });
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
