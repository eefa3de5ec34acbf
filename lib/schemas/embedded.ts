/** Which view of a Games an embed shows, and how, read from addresses. */
import {
  EMBED,
  type EmbedPageId,
  HOME_VIEWS,
  type HomeView,
  isEmbedded,
  THEME,
  THEMES,
  type Theme,
  VIEW,
} from "@/lib/record/embeds";
import { findPage, pathSegments } from "@/lib/record/find-page";
import type { GamesRecord } from "@/lib/record/games-record";
import { PAGES, pageAt } from "@/lib/record/pages";
import { type RawParams, rawList } from "@/lib/record/table-query";
import { knownParams } from "./page-params";

/** A view that can be embedded. */
export interface Embedded {
  page: EmbedPageId;
  /** The parts of its address below the Games. */
  segments: readonly string[];
  view: HomeView;
  /** What it is asked for, with the day and the revision if it is asked for one. */
  params: URLSearchParams;
}

/** Reads `theme=dark`; what is no theme is passed over. */
export function parseTheme(params: RawParams): Theme {
  return THEMES.find((theme) => theme === rawList(params, THEME)[0]) ?? "auto";
}

/** Reads `view=chart`; what is no view is passed over. */
export function parseHomeView(params: RawParams): HomeView {
  return HOME_VIEWS.find((view) => view === rawList(params, VIEW)[0]) ?? "spotlight";
}

/** Reads an address below a Games, such as `nations/KAZ?as-of=2024-03-11`; `null`: nothing that is embedded. */
export function readEmbedded(record: GamesRecord, address: string): Embedded | null {
  const [path = "", ...query] = address.split("#", 1)[0]?.split("?") ?? [];
  const segments = findPage(record, pathSegments(path));
  const page = segments && pageAt(segments);
  if (!segments || !page || !isEmbedded(page)) return null;
  const given = new URLSearchParams(query.join("?"));
  const view = page === "home" ? parseHomeView(given) : "spotlight";
  const known = knownParams(PAGES[page].kind, given);
  const params = new URLSearchParams(
    Object.entries(known).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  );
  return { page, segments, view, params };
}

/** The address of an embed from the root of the site, without a language. */
export function embedPath(
  games: string,
  { segments, view, params }: Pick<Embedded, "segments" | "view" | "params">,
  theme: Theme,
): string {
  const query = new URLSearchParams(params);
  if (view !== "spotlight") query.set(VIEW, view);
  if (theme !== "auto") query.set(THEME, theme);
  const path = `/${[EMBED, games, ...segments].join("/")}`;
  return query.size ? `${path}?${query}` : path;
}
