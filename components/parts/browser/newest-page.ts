import { PagePart } from "./page-part";

let asked = 0;

/**
 * Turns the page on screen into the newest at its address. What stays is left alone: the place on the page, the
 * focus, what is open, typed or filtered.
 */
export async function bringNewest(): Promise<void> {
  asked += 1;
  const turn = asked;
  const answer = await fetch(location.href, { cache: "no-cache" }).catch(() => null);
  // What was on the page is gone: its address says so.
  if (answer?.status === 404) return location.reload();
  if (!answer?.ok) return;
  const [html, { Idiomorph }] = await Promise.all([answer.text(), import("idiomorph")]);
  // Asked again meanwhile.
  if (turn !== asked) return;
  const newer = new DOMParser().parseFromString(html, "text/html");
  // Of another version of the site, whose styles are not here.
  if (stylesOf(newer) !== stylesOf(document)) return location.reload();
  document.title = newer.title;
  Idiomorph.morph(document.body, newer.body, {
    callbacks: { beforeNodeMorphed: isToBeMorphed, beforeAttributeUpdated: isToBeUpdated },
  });
}

function stylesOf(page: Document): string {
  const links = page.querySelectorAll('link[rel="stylesheet"]');
  return [...links].map((link) => link.getAttribute("href")).join(" ");
}

function isToBeMorphed(node: Node, newer: Node): boolean {
  if (node instanceof PagePart && newer instanceof HTMLElement) {
    node.takeOver(newer);
    return false;
  }
  return !isChanged(node);
}

/** Whether the reader has changed the field. */
function isChanged(node: Node): boolean {
  if (node instanceof HTMLSelectElement) {
    return [...node.options].some((option) => option.selected !== option.defaultSelected);
  }
  if (!(node instanceof HTMLInputElement)) return false;
  return node.value !== node.defaultValue || node.checked !== node.defaultChecked;
}

/** What the reader has opened stays open, and what a menu's filter has hidden stays hidden. */
function isToBeUpdated(name: string, node: Element): boolean {
  if (node instanceof HTMLDetailsElement) return name !== "open";
  return name !== "hidden" || !(node instanceof HTMLElement) || !("search" in node.dataset);
}
