/** What the pictures of a Games are asked, for the description of the API. */
import {
  NEEDED_PARAMS,
  PICTURE_FORMATS,
  PICTURE_LANGUAGES,
  PICTURE_PARAMS,
  PICTURE_THEMES,
  type PictureFormat,
  type PictureId,
} from "@/lib/record/pictures";
import type { Parameter } from "./parameters";
import { LETTER } from "./patterns";

/** The media type of each format. */
export const PICTURE_TYPES: Readonly<Record<PictureFormat, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
};

export const PICTURE_OPERATIONS: Readonly<Record<PictureId, { id: string; summary: string }>> = {
  "places-over-time": {
    id: "drawPlacesOverTime",
    summary: "Get the places held on every day as a picture",
  },
  road: { id: "drawRoad", summary: "Get the places by tournament as a picture" },
  boards: { id: "drawBoards", summary: "Get the places of a tournament by weight as a picture" },
  draw: { id: "drawDraw", summary: "Get a draw with its qualification line as a picture" },
  "nation-road": {
    id: "drawNationRoad",
    summary: "Get the attempts of a nation, bout by bout, as a picture",
  },
  card: { id: "drawCard", summary: "Get what social media show beside a link, 1200 × 630" },
};

const OWN_VALUES =
  "Each Games has its own values, which its index lists under `meta.values`; another is refused.";

type PictureParam = (typeof PICTURE_PARAMS)[PictureId][number];

const PARAMETERS: Readonly<Record<PictureParam, Parameter>> = {
  tournament: {
    name: "tournament",
    in: "query",
    description: `Id of the tournament that the picture is of, or that stands out. ${OWN_VALUES}`,
    schema: { type: "string", pattern: `^[${LETTER}0-9]+(?:-[${LETTER}0-9]+)*$` },
    example: "world-qualifier-1-2024",
  },
  noc: {
    name: "noc",
    in: "query",
    description: `IOC code of the nation whose places are lit. ${OWN_VALUES}`,
    schema: { type: "string", pattern: `^[${LETTER}]{3}$` },
    example: "KAZ",
  },
  category: {
    name: "category",
    in: "query",
    description: `Code of the category. ${OWN_VALUES}`,
    schema: { type: "string", pattern: "^[MmWw]\\d{2,3}(?:\\.\\d)?[+ ]?$" },
    example: "M51",
  },
  page: {
    name: "page",
    in: "query",
    description:
      "The page that the card is of, by its address below the Games: `nations/KAZ`. Without it the home page, which `noc` and `tournament` choose for.",
    schema: { type: "string", maxLength: 200 },
    example: "nations/KAZ",
  },
  lang: {
    name: "lang",
    in: "query",
    description: "The language of its words.",
    schema: { type: "string", enum: PICTURE_LANGUAGES, default: PICTURE_LANGUAGES[0] },
    example: "kk",
  },
  theme: {
    name: "theme",
    in: "query",
    description: "The colours.",
    schema: { type: "string", enum: PICTURE_THEMES, default: PICTURE_THEMES[0] },
    example: "dark",
  },
};

const FORMAT: Parameter = {
  name: "format",
  in: "query",
  description:
    "The kind of file. A `png` is twice as large in pixels, that of a card as large as it is.",
  schema: { type: "string", enum: PICTURE_FORMATS, default: PICTURE_FORMATS[0] },
  example: "png",
};

/** What a picture is asked, beside the day and the revision. */
export function pictureParameters(picture: PictureId): Parameter[] {
  const needed = NEEDED_PARAMS[picture] ?? [];
  const own = PICTURE_PARAMS[picture].map((name): Parameter => {
    const { description, ...rest } = PARAMETERS[name];
    return { ...rest, description, ...(needed.includes(name) ? { required: true } : {}) };
  });
  return [...own, FORMAT];
}
