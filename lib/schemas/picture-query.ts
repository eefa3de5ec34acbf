/** What is asked of a picture: which one, of what, and as what kind of file. */
import { AppError } from "@/lib/errors";
import { findPage, pathSegments } from "@/lib/record/find-page";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Category, Nation, Tournament } from "@/lib/record/games-rows";
import { AS_OF, REVISION } from "@/lib/record/moment";
import { pageAt } from "@/lib/record/pages";
import {
  NEEDED_PARAMS,
  PICTURE_FORMATS,
  PICTURE_LANGUAGES,
  PICTURE_PARAMS,
  PICTURE_THEMES,
  PICTURES,
  type PictureFormat,
  type PictureId,
  type PictureLanguage,
  type PictureTheme,
} from "@/lib/record/pictures";
import { canonical } from "@/lib/record/table-query";
import { meantNames } from "./param-names";
import { refuseUnknown } from "./resource-query";

export interface PictureQuery {
  picture: PictureId;
  format: PictureFormat;
  theme: PictureTheme;
  lang: PictureLanguage;
  tournament: Tournament | null;
  nation: Nation | null;
  category: Category | null;
  /** The parts of a page's address below its Games. */
  page: readonly string[];
}

/** The picture of an address. Throws `not_found` with those that there are. */
export function parsePicture(name: string): PictureId {
  const found = PICTURES.find((each) => each === name);
  if (found) return found;
  throw new AppError("not_found", "There is no such picture", {
    field: "picture",
    allowed: PICTURES,
  });
}

/**
 * Reads what a picture is asked, beside the day and the revision of the record. Throws `unknown_parameter`
 * or `invalid_parameter` with what is allowed.
 */
export function parsePictureQuery(
  record: GamesRecord,
  picture: PictureId,
  given: URLSearchParams,
): PictureQuery {
  const params = meantNames(given);
  refuseUnknown(params, [...PICTURE_PARAMS[picture], AS_OF, REVISION, "format"]);
  const category = oneOf(
    params,
    "category",
    record.categories.map(({ code }) => code),
  );
  const tournament = oneOf(
    params,
    "tournament",
    record.tournaments.map(({ id }) => id),
  );
  const noc = oneOf(
    params,
    "noc",
    record.nations.map((nation) => nation.noc),
  );
  for (const name of NEEDED_PARAMS[picture] ?? []) {
    if (!params.has(name)) throw invalid(name, `A ${picture} needs ${name}`);
  }
  return {
    picture,
    format: oneOf(params, "format", PICTURE_FORMATS) ?? PICTURE_FORMATS[0],
    theme: oneOf(params, "theme", PICTURE_THEMES) ?? PICTURE_THEMES[0],
    lang: oneOf(params, "lang", PICTURE_LANGUAGES) ?? PICTURE_LANGUAGES[0],
    tournament: tournament === null ? null : (record.tournamentById.get(tournament) ?? null),
    nation: noc === null ? null : (record.nationByNoc.get(noc) ?? null),
    category: category === null ? null : (record.categoryByCode.get(category) ?? null),
    page: readPage(record, params.get("page")),
  };
}

/** The value of a parameter that is given once at most; `null`: it is not given. */
function oneOf<Value extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly Value[],
): Value | null {
  const given = params.getAll(name);
  const [value] = given;
  if (value === undefined) return null;
  if (given.length > 1) throw invalid(name, `${name} is given ${given.length} times; give it once`);
  const found = canonical(value, allowed);
  if (found !== undefined) return found as Value;
  throw invalid(name, `${name} has no value ${JSON.stringify(value.slice(0, 40))}`, allowed);
}

/** `nations/KAZ`: the address of a page below its Games. */
function readPage(record: GamesRecord, address: string | null): readonly string[] {
  if (address === null) return [];
  const segments = findPage(record, pathSegments(address));
  if (segments && pageAt(segments) !== null) return segments;
  throw invalid("page", "page is the address of a page of the Games, such as nations/KAZ");
}

function invalid(field: string, message: string, allowed?: readonly string[]): AppError {
  return new AppError("invalid_parameter", message, { field, ...(allowed ? { allowed } : {}) });
}
