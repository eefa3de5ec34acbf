import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";

interface ReadCitation {
  /** As CSL has them. */
  entries: Record<string, unknown>[];
  /** What the style of the APA makes of them. */
  apa: string;
}

/** BibTeX as citation-js reads it. */
export function readBibtex(text: string): ReadCitation {
  const read = new Cite(text);
  return { entries: read.data, apa: read.format("bibliography", { template: "apa" }).trim() };
}
