/** What is described of `GET /api/v1/oembed`, after oembed.com. */
import { OEMBED_FORMATS } from "@/lib/schemas/oembed";
import type { Parameter } from "./parameters";

const pixels = (name: string, description: string): Parameter => ({
  name,
  in: "query",
  description,
  schema: { type: "integer", minimum: 1, maximum: 99_999 },
  example: 600,
});

export const OEMBED_PARAMETERS: readonly Parameter[] = [
  {
    name: "url",
    in: "query",
    required: true,
    description:
      "The address of a page of this site, or of an embed: a home page, a nation, a tournament, a draw, or a table with its filters; with `as-of` and `revision` it is frozen.",
    schema: { type: "string", minLength: 1 },
    example: "/paris-2024/nations/KAZ",
  },
  {
    name: "format",
    in: "query",
    description: "How the answer is written.",
    schema: { type: "string", enum: OEMBED_FORMATS, default: OEMBED_FORMATS[0] },
    example: "json",
  },
  pixels("maxwidth", "The frame is no wider, in pixels."),
  pixels(
    "maxheight",
    "The frame is no higher, in pixels; `embed.js` makes it as high as what it shows.",
  ),
];

const MEMBERS = {
  version: { type: "string", const: "1.0", description: "The version of oEmbed." },
  type: { type: "string", const: "rich", description: "HTML that is put into a page." },
  provider_name: { type: "string", description: "What the site is called." },
  provider_url: { type: "string", description: "Its address." },
  title: { type: "string", description: "What the embed shows." },
  width: { type: "integer", description: "The frame's width in pixels." },
  height: {
    type: "integer",
    description: "The frame's height in pixels, until it has told its own.",
  },
  html: { type: "string", description: "A frame, and the script that sizes it." },
  cache_age: {
    type: "integer",
    description: "For how many seconds the answer stays as it is; 0: ask again.",
  },
};

export const OEMBED_SCHEMA = {
  type: "object",
  properties: MEMBERS,
  required: Object.keys(MEMBERS),
};
