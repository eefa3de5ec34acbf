/** The pictures that a Games has as files, and how their addresses are made. */
import { type Moment, momentParams } from "./moment";
import type { PageId } from "./pages";

/** `card` is what social media show beside a link. */
export const PICTURES = ["places-over-time", "road", "boards", "draw", "card"] as const;
export type PictureId = (typeof PICTURES)[number];

export const PICTURE_FORMATS = ["svg", "png"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export const PICTURE_THEMES = ["light", "dark"] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** What each picture is asked beside day, revision and format. */
export const PICTURE_PARAMS = {
  "places-over-time": ["tournament", "theme"],
  road: ["tournament", "theme"],
  boards: ["tournament", "noc", "theme"],
  draw: ["tournament", "category", "theme"],
  card: ["page", "tournament", "noc"],
} as const satisfies Readonly<Record<PictureId, readonly string[]>>;

/** What a picture cannot do without. */
export const NEEDED_PARAMS: Readonly<Partial<Record<PictureId, readonly string[]>>> = {
  draw: ["tournament", "category"],
};

/** The pages that have a card of their own; others have that of the home page. */
const WITH_CARD: readonly PageId[] = ["home", "nation", "boxer", "place", "tournament", "draw"];

export function hasCard(page: PageId): boolean {
  return WITH_CARD.includes(page);
}

/** The size of a card, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The address of a picture from the root of the site. */
export function picturePath(
  games: string,
  picture: PictureId,
  {
    params = {},
    moment,
    format,
  }: { params?: Readonly<Record<string, string>>; moment: Moment; format: PictureFormat },
): string {
  const query = new URLSearchParams({ ...momentParams(moment), ...params, format });
  return `/api/v1/${games}/pictures/${picture}?${query}`;
}
