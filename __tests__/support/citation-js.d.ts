/** What we use of it; the packages have no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(text: string);
    readonly data: Record<string, unknown>[];
    format(kind: "bibliography", options: { template: "apa" }): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
