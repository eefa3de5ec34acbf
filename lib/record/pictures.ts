/** The pictures that a Games has as files, and how their addresses are made. */
import { type Moment, momentParams } from "./moment";
import type { PageId } from "./pages";

/** `card` is what social media show beside a link. */
export const PICTURES = [
  "places-over-time",
  "road",
  "boards",
  "draw",
  "nation-road",
  "card",
] as const;
export type PictureId = (typeof PICTURES)[number];

export const PICTURE_FORMATS = ["svg", "png"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export const PICTURE_THEMES = ["light", "dark"] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** The languages of the site, English first. */
export const PICTURE_LANGUAGES = ["en", "kk", "ru"] as const;
export type PictureLanguage = (typeof PICTURE_LANGUAGES)[number];

/** What each picture is asked beside day, revision and format. */
export const PICTURE_PARAMS = {
  "places-over-time": ["tournament", "noc", "theme", "lang"],
  road: ["tournament", "theme", "lang"],
  boards: ["tournament", "noc", "theme", "lang"],
  draw: ["tournament", "category", "theme", "lang"],
  "nation-road": ["noc", "theme", "lang"],
  card: ["page", "tournament", "noc", "lang"],
} as const satisfies Readonly<Record<PictureId, readonly string[]>>;

/** What a picture cannot do without. */
export const NEEDED_PARAMS: Readonly<Partial<Record<PictureId, readonly string[]>>> = {
  draw: ["tournament", "category"],
  "nation-road": ["noc"],
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
    lang,
    format,
  }: {
    params?: Readonly<Record<string, string>>;
    moment: Moment;
    lang: string;
    format: PictureFormat;
  },
): string {
  const language: Record<string, string> = lang === PICTURE_LANGUAGES[0] ? {} : { lang };
  const query = new URLSearchParams({ ...momentParams(moment), ...params, ...language, format });
  return `/api/v1/${games}/pictures/${picture}?${query}`;
}
