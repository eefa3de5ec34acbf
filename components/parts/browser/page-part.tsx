import { hydrate, render } from "preact";
import { type Drawing, type Part, PartContent } from "../as-part";

const COMPONENTS = new Map<string | undefined, Drawing<object>>();

/** Wakes these parts, wherever they are in the page or come to be. */
export function wake(parts: readonly Part[]): void {
  for (const { partName, Component } of parts) {
    COMPONENTS.set(partName, Component as Drawing<object>);
  }
  customElements.define("page-part", PagePart);
}

/** A part of the page, which is HTML until it is woken. What it is made from may change: see `takeOver`. */
export class PagePart extends HTMLElement {
  #isAwake = false;
  /** What the page has put into it, as HTML; null: nothing. */
  #slot: string | null = null;

  connectedCallback(): void {
    if (this.#isAwake || isPieceOfPart(this)) return;
    this.#isAwake = true;
    this.#slot = slotOf(this);
    hydrate(this.#content(), this);
  }

  disconnectedCallback(): void {
    // One that is only moved is connected again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#sleep();
    });
  }

  /** Becomes what a newer page has in its place, and keeps its state where that is the same part. */
  takeOver(newer: HTMLElement): void {
    const isSame = this.dataset.part === newer.dataset.part;
    if (!isSame) {
      this.#sleep();
      this.replaceChildren(...newer.childNodes);
    }
    Object.assign(this.dataset, newer.dataset);
    if (!isSame) {
      this.connectedCallback();
      return;
    }
    this.#slot = slotOf(newer);
    render(this.#content(), this);
  }

  #content() {
    const { part, props = "{}" } = this.dataset;
    const slot = this.#slot;
    const Component = COMPONENTS.get(part);
    if (!Component) throw new Error(`${part} is not in components/parts/browser/start.ts`);
    return (
      <PartContent Component={Component} props={JSON.parse(props)}>
        {slot === null ? undefined : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what the server has put there
          <page-slot dangerouslySetInnerHTML={{ __html: slot }} />
        )}
      </PartContent>
    );
  }

  #sleep(): void {
    if (this.#isAwake) render(null, this);
    this.#isAwake = false;
  }
}

function slotOf(part: HTMLElement): string | null {
  return part.querySelector("page-slot")?.innerHTML ?? null;
}

/** Whether another part draws it. */
function isPieceOfPart({ parentElement }: HTMLElement): boolean {
  return parentElement?.closest("page-part, page-slot")?.localName === "page-part";
}
