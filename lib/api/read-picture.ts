import "server-only";
import type { Picture } from "@/components/pictures/mark";
import { PALETTES } from "@/components/pictures/palette";
import { pictureOf } from "@/components/pictures/picture-of";
import { writeSvg } from "@/components/pictures/write-svg";
import { AppError } from "@/lib/errors";
import { wordsOf } from "@/lib/i18n/words";
import { recordAsOf } from "@/lib/record/as-of";
import type { LiveRecord } from "@/lib/record/games-record";
import { PICTURE_PARAMS, type PictureFormat } from "@/lib/record/pictures";
import { parseAsOf } from "@/lib/schemas/as-of";
import { meantNames } from "@/lib/schemas/param-names";
import { parsePicture, parsePictureQuery } from "@/lib/schemas/picture-query";
import { answerHeaders } from "./answer-headers";
import { fileName } from "./file-name";
import { PICTURE_TYPES } from "./open-api/pictures";
import { rasterise } from "./rasterise";

/** A chart is twice as large in pixels as on a page, for print and for fine screens. */
const ZOOM = 2;

interface PictureRequest {
  params: URLSearchParams;
  /** What whole addresses begin with. */
  origin: string;
}

/**
 * Answers `GET /api/v1/{games}/pictures/{picture}`: a picture as SVG or PNG. Throws `unknown_parameter`,
 * `invalid_parameter`, and `not_found` where there is nothing to draw.
 */
export async function readPicture(
  live: LiveRecord,
  name: string,
  { params: given, origin }: PictureRequest,
): Promise<Response> {
  const picture = parsePicture(name);
  const params = meantNames(given);
  const asOf = parseAsOf(live.games, params);
  const record = recordAsOf(live, asOf);
  const asked = parsePictureQuery(record, picture, params);
  const palette = PALETTES[asked.theme];
  const words = wordsOf(asked.lang);
  const drawn = pictureOf({ words, record, palette, origin }, asked);
  if (!drawn) throw new AppError("not_found", "There is nothing to draw for that");
  const zoom = picture === "card" ? 1 : ZOOM;
  const subject = PICTURE_PARAMS[picture]
    .filter((each) => each !== "theme")
    .flatMap(
      (each) =>
        params
          .get(each)
          ?.toLowerCase()
          .split(/[^a-z0-9+.-]+/) ?? [],
    );
  const file = [picture, ...subject].filter((part) => part !== "").join("-");
  return new Response(await written(drawn, asked.format, zoom), {
    headers: {
      ...answerHeaders(live, { path: `/api/v1/${live.games.id}/pictures/${picture}`, params }),
      "Content-Type": PICTURE_TYPES[asked.format],
      "Content-Disposition": `inline; filename="${fileName(live, file, asOf)}.${asked.format}"`,
    },
  });
}

async function written(picture: Picture, format: PictureFormat, zoom: number): Promise<BodyInit> {
  return format === "svg" ? writeSvg(picture) : await rasterise(picture, zoom);
}
