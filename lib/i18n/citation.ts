/**
 * How a page is cited, in the forms that people use. Made on the server for a pinned address, which
 * shows the same for as long as there is the site.
 */

/** What is cited. */
export interface CitedPage {
  /** The site, which is author and publisher. */
  site: string;
  /** With the Games and the day that it is of. */
  title: string;
  /** Of the pinned page. */
  url: string;
  revision: number;
  /** When the revision was published, an instant in ISO 8601. */
  publishedAt: string;
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/**
 * As the seventh edition of the APA's manual cites a page of a group: "Qualified. (2024, June 12).
 * Kazakhstan, Paris 2024 (Revision 17). https://…". In English, as APA style is.
 */
export function apaCitation({ site, title, url, revision, publishedAt }: CitedPage): string {
  const [year, month, day] = publishedAt.slice(0, 10).split("-").map(Number);
  const date = `${year}, ${MONTHS[Number(month) - 1]} ${day}`;
  return `${site}. (${date}). ${title} (Revision ${revision}). ${url}`;
}

/** A template of Wikipedia; what would end a parameter or begin another template is written out. */
export function wikipediaCitation({ site, title, url, publishedAt }: CitedPage): string {
  const plain = title.replace(/[|{}[\]<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const link = url.replace(
    /[|{}[\]<>"\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const date = publishedAt.slice(0, 10);
  return `{{cite web |url=${link} |title=${plain} |website=${site} |date=${date}}}`;
}

/** Signs that mean something to TeX, and how each is written so that it is itself and braces stay in pairs. */
const IN_TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function texText(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => IN_TEX[sign] ?? `\\${sign}`);
}

/** An entry for BibTeX and BibLaTeX, in UTF-8; its key names the address. */
export function bibtexCitation({ site, title, url, revision, publishedAt }: CitedPage): string {
  const [year, month, day] = publishedAt.slice(0, 10).split("-");
  const key = url
    .replace(/^https?:\/\//, "")
    .replace(/[^a-zA-Z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return [
    `@online{${key},`,
    `  author = {{${texText(site)}}},`,
    `  title = {{${texText(title)}}},`,
    `  date = {${year}-${month}-${day}},`,
    `  year = {${year}},`,
    `  note = {Revision ${revision}},`,
    `  url = {${url.replace(/[{}\\]/g, encodeURIComponent)}},`,
    "}",
  ].join("\n");
}
