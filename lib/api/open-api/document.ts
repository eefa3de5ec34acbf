/** The description of the API after OpenAPI 3.1, made from what the server itself reads and writes by. */
import { AS_OF, REVISION } from "@/lib/record/moment";
import { PICTURES } from "@/lib/record/pictures";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { OEMBED_PATH } from "@/lib/schemas/oembed";
import { FORMATS, type Format } from "@/lib/schemas/resource-query";
import { SINCE } from "@/lib/schemas/revision";
import { OPEN_API_PATH } from "../answer-headers";
import { OEMBED_PARAMETERS } from "./oembed";
import {
  CHANGES_FEED_PARAMETERS,
  CHANGES_PARAMETERS,
  COUNT_PARAMETERS,
  FEED_FORMAT,
  GAMES_PARAMETER,
  type Parameter,
  PLACE_PARAMETER,
  type QueryName,
  queryParameter,
  queryParameters,
} from "./parameters";
import { PICTURE_OPERATIONS, PICTURE_TYPES, pictureParameters } from "./pictures";
import { componentSchemas, ROW_NAMES, type Schema } from "./schemas";

/** The media type of each format. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: "application/json",
  csv: "text/csv",
  "csv-spreadsheet": "text/csv",
  "csv-spreadsheet-semicolon": "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  tsv: "text/tab-separated-values",
  markdown: "text/markdown",
  html: "text/html",
};

/** What a list of each resource has. */
const RESOURCE_MEANINGS: Readonly<Record<Resource, string>> = {
  "quota-places":
    "The quota places: each award with its boxer, route and status. Without a day every award, a place that was lost and given again twice; with `as-of` those held at the end of the day.",
  nations: "The nations with their places and boxers, counted under the filters that are set.",
  boxers: "The boxers who boxed for a place or were given one.",
  tournaments: "The qualification tournaments with the places that each has to give.",
  categories: "The weight categories with the places of each.",
  bouts: "The bouts that the record knows.",
  checks:
    "What compares the record with its own rules or with a number that somebody printed. Always of the whole record: `as-of` changes nothing.",
};

const DESCRIPTION = `How every Olympic boxing place was won, as a record that is published in numbered revisions.
Read-only and open to everybody, also to scripts of other sites: \`GET\`, \`HEAD\` and \`OPTIONS\`; other methods are
answered 405.

Every answer up to 16 MB has an \`ETag\`; ask again with \`If-None-Match\` and what has not changed is 304 without a
body. What is larger is sent as it is made. An answer to \`revision=N\` may be kept for a day. \`Link\` names the
address of the same answer at its revision (\`cite-as\`), the rows that follow (\`next\`), and of a named revision the
newest (\`latest-version\`).

A parameter that is not listed is refused, but for those that counters of clicks add to links (\`utm_…\`, \`fbclid\` and
their kind). Members may be added within v1; none is taken away or gets another meaning.`;

const LICENSE_URL = "https://spdx.org/licenses/MIT.html";

const RATE_LIMITS = ["RateLimit", "RateLimit-Policy"] as const;

const HEADERS: Record<string, { description: string; schema: Schema }> = {
  ETag: {
    description: "Names the answer's content; for `If-None-Match`.",
    schema: { type: "string" },
  },
  "Cache-Control": {
    description: "How long the answer may be used without asking again.",
    schema: { type: "string" },
  },
  Link: { description: "Related addresses (RFC 8288).", schema: { type: "string" } },
  "X-Revision": {
    description: "The revisions that the server answers from: `paris-2024:17`.",
    schema: { type: "string" },
  },
  RateLimit: {
    description: "What is left of the client's requests, and for how many seconds.",
    schema: { type: "string" },
  },
  "RateLimit-Policy": {
    description: "The requests of one client (`q`) in so many seconds (`w`).",
    schema: { type: "string" },
  },
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
  Location: { description: "The address that was meant.", schema: { type: "string" } },
};

function headers(...names: readonly string[]): Record<string, Schema> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const schemaRef = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

function errorBody(description: string, ...more: readonly string[]) {
  return {
    description,
    headers: headers(...more, ...RATE_LIMITS),
    content: { "application/json": { schema: schemaRef("Error") } },
  };
}

const RESPONSES = {
  Unchanged: {
    description: "What `If-None-Match` names is as it was.",
    headers: headers("ETag", "Cache-Control", "X-Revision", ...RATE_LIMITS),
  },
  Moved: {
    description: "The address is meant, but written otherwise.",
    headers: headers("Location", ...RATE_LIMITS),
  },
  Refused: errorBody("A parameter is unknown or has a value that it does not take."),
  NotFound: errorBody("There are no such Games, resource or place."),
  TooMany: errorBody("The client asks too often.", "Retry-After"),
  Failed: errorBody("Something went wrong on the server."),
  Busy: errorBody("Too much is being made, or the database does not answer.", "Retry-After"),
};

const responseRef = (name: keyof typeof RESPONSES) => ({ $ref: `#/components/responses/${name}` });

interface OperationOptions {
  id: string;
  summary: string;
  description?: string;
  parameters?: readonly unknown[];
  content: Record<string, unknown>;
}

function operation({ id, summary, description, parameters = [], content }: OperationOptions) {
  const answered = {
    description: "The answer.",
    headers: headers("ETag", "Cache-Control", "Link", "X-Revision", ...RATE_LIMITS),
    content,
  };
  return {
    get: {
      operationId: id,
      summary,
      ...(description ? { description } : {}),
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        200: answered,
        304: responseRef("Unchanged"),
        308: responseRef("Moved"),
        400: responseRef("Refused"),
        404: responseRef("NotFound"),
        429: responseRef("TooMany"),
        500: responseRef("Failed"),
        503: responseRef("Busy"),
      },
    },
  };
}

const json = (name: string) => ({ "application/json": { schema: schemaRef(name) } });

/** The same parameter of every resource is one; what depends on the resource stands with it. */
const SHARED: readonly QueryName[] = [AS_OF, REVISION, SINCE, "q", "format", "limit", "offset"];

const parameterRef = (name: string) => ({ $ref: `#/components/parameters/${name}` });

function listOperation(resource: Resource) {
  const name = ROW_NAMES[resource];
  const own = queryParameters(resource).filter((each) => !isShared(each));
  return operation({
    id: `list${name}s`.replace(/ys$/, "ies"),
    summary: `List ${resource}`,
    description: RESOURCE_MEANINGS[resource],
    parameters: [parameterRef("games"), ...own, ...SHARED.map(parameterRef)],
    content: inEveryFormat(`${name}List`),
  });
}

function inEveryFormat(list: string): Record<string, unknown> {
  return Object.fromEntries(FORMATS.map((each) => [MEDIA_TYPES[each], bodyOf(each, list)]));
}

/** Of bytes that are no text OpenAPI 3.1 says no schema. */
function bodyOf(format: Format, list: string): Record<string, unknown> {
  if (format === "xlsx") return {};
  return { schema: format === "json" ? schemaRef(list) : { type: "string" } };
}

function isShared({ name }: Parameter): boolean {
  return (SHARED as readonly string[]).includes(name);
}

function paths() {
  const games = "/api/v1/{games}";
  return {
    "/api/v1": operation({
      id: "listGames",
      summary: "List the Games",
      content: json("GamesList"),
    }),
    [OPEN_API_PATH]: operation({
      id: "getOpenApi",
      summary: "Get this description",
      content: { "application/json": { schema: { type: "object", additionalProperties: true } } },
    }),
    [OEMBED_PATH]: operation({
      id: "getOembed",
      summary: "Get the HTML that shows a page in a frame",
      parameters: OEMBED_PARAMETERS,
      content: { ...json("Oembed"), "text/xml": { schema: { type: "string" } } },
    }),
    [games]: operation({
      id: "describeGames",
      summary: "List what can be asked of a Games",
      parameters: [parameterRef("games"), parameterRef(REVISION)],
      content: json("GamesIndex"),
    }),
    ...Object.fromEntries(RESOURCES.map((each) => [`${games}/${each}`, listOperation(each)])),
    [`${games}/quota-places/{id}`]: operation({
      id: "getQuotaPlace",
      summary: "Get one award with its rule, its ledger and its deciding bout",
      parameters: [
        parameterRef("games"),
        parameterRef("id"),
        ...[AS_OF, REVISION].map(parameterRef),
      ],
      content: json("QuotaPlaceDetail"),
    }),
    [`${games}/changes`]: operation({
      id: "listChanges",
      summary: "List the places that changed between two days or two revisions",
      description:
        "JSON has each place before and after, and the numbers of both states in `meta`. Another format has a row for each place, with `change` before the columns of quota places and `nocBefore` and `boxerBefore` behind.",
      parameters: [
        parameterRef("games"),
        ...CHANGES_PARAMETERS,
        ...[REVISION, "format"].map(parameterRef),
      ],
      content: inEveryFormat("ChangeList"),
    }),
    [`${games}/count`]: operation({
      id: "countByDefinition",
      summary: "Count places, boxers or NOCs by a definition",
      description:
        "`data` has each thing that is counted, `meta.count` the number with its definition in words.",
      parameters: [
        parameterRef("games"),
        ...COUNT_PARAMETERS,
        ...[AS_OF, REVISION, "format"].map(parameterRef),
      ],
      content: inEveryFormat("CountList"),
    }),
    ...filePaths(games),
    ...feedPaths(games),
    ...picturePaths(games),
    [`${games}/corrections`]: operation({
      id: "listCorrections",
      summary: "List what was public and was changed afterwards, the newest first",
      parameters: [parameterRef("games"), ...[REVISION, SINCE].map(parameterRef)],
      content: json("CorrectionList"),
    }),
  };
}

/** All facts of a Games in one file. */
function filePaths(games: string) {
  const file = (id: string, type: string, summary: string) =>
    operation({
      id,
      summary,
      parameters: ["games", AS_OF, REVISION].map(parameterRef),
      content: { [type]: {} },
    });
  return {
    [`${games}/datapackage.zip`]: file(
      "getDataPackage",
      "application/zip",
      "Get all resources as a Frictionless Data Package v2",
    ),
    [`${games}/facts.sqlite`]: file(
      "getFactsDatabase",
      "application/vnd.sqlite3",
      "Get all resources as a SQLite file",
    ),
  };
}

/** What is read by programs of other kinds: of feeds and of calendars. */
function feedPaths(games: string) {
  const feed = (id: string, summary: string, filters: readonly unknown[]) =>
    operation({
      id,
      summary,
      parameters: [parameterRef("games"), ...filters, FEED_FORMAT],
      content: {
        "application/atom+xml": { schema: { type: "string" } },
        "application/feed+json": { schema: { type: "object", additionalProperties: true } },
      },
    });
  const followed = (["noc", "category"] as const).map((name) =>
    queryParameter(name, "quota-places"),
  );
  return {
    [`${games}/feed`]: feed("getFeed", "Follow what is published", followed),
    [`${games}/changes/feed`]: feed(
      "getChangesFeed",
      "Follow which places change from day to day",
      [...CHANGES_FEED_PARAMETERS, parameterRef(REVISION)],
    ),
    [`${games}/corrections/feed`]: feed("getCorrectionsFeed", "Follow the corrections", []),
    [`${games}/calendar`]: operation({
      id: "getCalendar",
      summary: "Get the tournaments as an iCalendar file",
      parameters: [parameterRef("games")],
      content: { "text/calendar": { schema: { type: "string" } } },
    }),
  };
}

/** Each picture with what it alone is asked. */
function picturePaths(games: string) {
  return Object.fromEntries(
    PICTURES.map((picture) => [
      `${games}/pictures/${picture}`,
      operation({
        id: PICTURE_OPERATIONS[picture].id,
        summary: PICTURE_OPERATIONS[picture].summary,
        description:
          "A file that asks for nothing else, with its title, day, revision and source in it.",
        parameters: [
          parameterRef("games"),
          ...pictureParameters(picture),
          ...[AS_OF, REVISION].map(parameterRef),
        ],
        content: { [PICTURE_TYPES.svg]: {}, [PICTURE_TYPES.png]: {} },
      }),
    ]),
  );
}

/** The document; it depends on nothing that is published. */
export function openApiDocument() {
  return {
    openapi: "3.1.1",
    info: {
      title: "Qualified",
      version: "1.0.0",
      summary: "Olympic boxing, place by place",
      description: DESCRIPTION,
      license: { name: "Facts belong to nobody; the code is under MIT", url: LICENSE_URL },
    },
    servers: [{ url: "/", description: "The site that serves this description." }],
    security: [],
    paths: paths(),
    components: {
      schemas: componentSchemas(),
      responses: RESPONSES,
      headers: HEADERS,
      parameters: {
        games: GAMES_PARAMETER,
        id: PLACE_PARAMETER,
        ...Object.fromEntries(SHARED.map((name) => [name, queryParameter(name, "quota-places")])),
      },
    },
  };
}
