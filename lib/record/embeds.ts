/** The views of a Games that other sites can show in a frame, and how their addresses are made. */
import { AS_OF, REVISION } from "./moment";
import { isTablePage, type PageId, pageAt, type TablePageId } from "./pages";

/** The first part of an embed's address; after it stands the address of the page that it is of. */
export const EMBED = "embed";

export const THEMES = ["auto", "light", "dark"] as const;
/** `auto`: as the reader's system has it. */
export type Theme = (typeof THEMES)[number];

/** What an embed of a home page shows. */
export const HOME_VIEWS = ["spotlight", "chart"] as const;
export type HomeView = (typeof HOME_VIEWS)[number];

/** The parameters that only embeds read. */
export const THEME = "theme";
export const VIEW = "view";
export const EMBED_PARAMS: readonly string[] = [THEME, VIEW];

/** A page of which there is an embed. */
export type EmbedPageId = "home" | "tournament" | "draw" | "nation" | TablePageId;

export function isEmbedded(page: PageId | null): page is EmbedPageId {
  if (page === null) return false;
  return isTablePage(page) || ["home", "tournament", "draw", "nation"].includes(page);
}

/** Beside them those of the page with the code to copy: what is embedded, and how wide. */
export const OF = "of";
export const WIDTH = "width";

/** How wide a frame is if nothing is said, in pixels, and between which widths it may be. */
export const EMBED_WIDTH = 700;
export const EMBED_WIDTHS = { least: 240, most: 2000 } as const;

/** About how high an embed is at that width, in pixels, until it has told its height. */
export function embedHeight(page: EmbedPageId, view: HomeView): number {
  if (page === "home") return view === "chart" ? 520 : 960;
  if (page === "tournament") return 860;
  if (page === "nation") return 1100;
  return page === "draw" ? 1400 : 800;
}

/**
 * What is embedded of a page, by the page's address: `/paris-2024/nations/KAZ?revision=3` is `nations/KAZ`,
 * `/?noc=KAZ` (the home page of the featured Games) `?noc=KAZ`. The day and the revision are left out;
 * `null`: nothing of the page is.
 */
export function embeddedOf(games: string, address: string): string | null {
  const [path = "", query = ""] = address.split("?", 2);
  const inGames = new RegExp(`^(?:/[a-z]{2})?/${games}(?:/(.*))?$`).exec(path);
  const below = inGames ? (inGames[1] ?? "") : path.replace(/^\/(?:[a-z]{2}$)?/, "");
  if (!isEmbedded(pageAt(below.split("/").filter((part) => part !== "")))) return null;
  const params = new URLSearchParams(query);
  params.delete(AS_OF);
  params.delete(REVISION);
  return params.size ? `${below}?${params}` : below;
}

interface EmbedCode {
  /** Whole addresses of the embed, and of the file that sizes its frame. */
  src: string;
  script: string;
  title: string;
  /** In pixels, or "100%". */
  width: string;
  /** In pixels. */
  height: number;
}

/** The HTML that shows an embed. No style attribute: a page's policy may forbid those. */
export function embedCode({ src, script, title, width, height }: EmbedCode): string {
  const frame = [
    `src="${escapeMarkup(src)}"`,
    `title="${escapeMarkup(title)}"`,
    `width="${escapeMarkup(width)}" height="${height}"`,
    'frameborder="0" loading="lazy"',
  ];
  return `<iframe ${frame.join(" ")}></iframe>\n<script async src="${escapeMarkup(script)}"></script>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as it stands in HTML and XML, between tags and in double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The file that sizes the frames of a page which shows embeds. */
export const EMBED_SCRIPT = "/embed.js";
