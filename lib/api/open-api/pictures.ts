/** What the pictures of a Games are asked, for the description of the API. */
import {
  PICTURE_FORMATS,
  PICTURE_PARAMS,
  PICTURE_THEMES,
  PICTURES,
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

const MEANINGS: Readonly<Record<PictureId, string>> = {
  "places-over-time": "the places held on every day",
  road: "the places by the tournament that gives them",
  boards: "the places of a tournament by weight",
  draw: "a draw whole, with the qualification line",
  card: "what social media show beside a link, 1200 × 630",
};

export const PICTURE_MEANING = `A file that asks for nothing else, with its title, day, revision and source in it: ${PICTURES.map(
  (each) =>
    `\`${each}\` (${MEANINGS[each]}; takes ${PICTURE_PARAMS[each].map((name) => `\`${name}\``).join(", ")})`,
).join(", ")}.`;

const OWN_VALUES =
  "Each Games has its own values, which its index lists under `meta.values`; another is refused.";

/** The parameters of all pictures; each takes some. */
export const PICTURE_PARAMETERS: readonly Parameter[] = [
  {
    name: "picture",
    in: "path",
    required: true,
    description: "Which picture.",
    schema: { type: "string", enum: PICTURES },
    example: "boards",
  },
  {
    name: "tournament",
    in: "query",
    description: `Id of the tournament that the picture is of, or that stands out; a draw needs it. ${OWN_VALUES}`,
    schema: { type: "string", pattern: `^[${LETTER}0-9]+(?:-[${LETTER}0-9]+)*$` },
    example: "world-qualifier-1-2024",
  },
  {
    name: "noc",
    in: "query",
    description: `IOC code of the nation whose places are lit. ${OWN_VALUES}`,
    schema: { type: "string", pattern: `^[${LETTER}]{3}$` },
    example: "KAZ",
  },
  {
    name: "category",
    in: "query",
    description: `Code of the category of a draw, which needs it. ${OWN_VALUES}`,
    schema: { type: "string", pattern: "^[MmWw]\\d{2,3}(?:\\.\\d)?[+ ]?$" },
    example: "M51",
  },
  {
    name: "page",
    in: "query",
    description: "The page that a card is of, by its address below the Games: `nations/KAZ`.",
    schema: { type: "string", maxLength: 200 },
    example: "nations/KAZ",
  },
  {
    name: "theme",
    in: "query",
    description: "The colours.",
    schema: { type: "string", enum: PICTURE_THEMES, default: PICTURE_THEMES[0] },
    example: "dark",
  },
  {
    name: "format",
    in: "query",
    description: "`png` is twice as large in pixels, a card as large as it is.",
    schema: { type: "string", enum: PICTURE_FORMATS, default: PICTURE_FORMATS[0] },
    example: "png",
  },
];
