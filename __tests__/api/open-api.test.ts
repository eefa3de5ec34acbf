import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { REFUSALS } from "@/bin/server/refuse-request";
import { MEDIA_TYPES, openApiDocument } from "@/lib/api/open-api/document";
import { ERROR_CODES } from "@/lib/api/open-api/error-codes";
import { ROW_NAMES } from "@/lib/api/open-api/schemas";
import { readChanges } from "@/lib/api/read-changes";
import { readCorrections } from "@/lib/api/read-corrections";
import { readCount } from "@/lib/api/read-count";
import { readGamesIndex, readResourceIndex } from "@/lib/api/read-index";
import { readOembed } from "@/lib/api/read-oembed";
import { readResource, readResourceItem } from "@/lib/api/read-resource";
import { errorResponse } from "@/lib/api/respond";
import { AppError } from "@/lib/errors";
import { PICTURES } from "@/lib/record/pictures";
import { FILTER_KEYS, RESOURCES } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { FORMATS, RESOURCE_PARAMS } from "@/lib/schemas/resource-query";
import { bodyValidator, DOCUMENT, parametersAt, resolved } from "../support/open-api";
import { aBout, anEntry, aPlace, aRecord } from "../support/record-factory";

const run = promisify(execFile);
const NONE = new URLSearchParams();
const record = aRecord({
  places: [aPlace({ id: "place", ledger: [anEntry("lost", "2024-05-17", { note: "why" })] })],
  bouts: [aBout({ id: "final", winner: "red" })],
});

/** What Redocly, which knows nothing of us, says of a document; empty: it is valid. */
async function lint(document: unknown): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "qualified-openapi-"));
  try {
    const file = join(folder, "openapi.json");
    writeFileSync(file, JSON.stringify(document));
    const env = {
      ...process.env,
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      REDOCLY_SUPPRESS_NODE_DEPRECATION_WARNING: "true",
    };
    const cli = require.resolve("@redocly/cli/bin/cli.js");
    await run(process.execPath, [cli, "lint", file, "--format=json"], { env });
    return "";
  } catch (error) {
    return String((error as { stdout?: string }).stdout || error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the OpenAPI document", () => {
  test("is valid to an independent validator", async () => {
    expect(await lint(openApiDocument())).toBe("");
  }, 30_000);

  test("would not be valid with a wrong member or a reference to nothing", async () => {
    const { info, ...rest } = openApiDocument();
    expect(await lint({ ...rest, info: { ...info, titel: "" } })).toContain("titel");
    expect(await lint({ ...rest, info, components: {} })).toContain("no-unresolved-refs");
  }, 30_000);

  test("describes every route of the API, and no other", () => {
    const routes = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith("route.ts"))
      .map((path) => join("/api/v1", dirname(path)).replaceAll(/\[(\w+)\]/g, "{$1}"));
    const described = Object.keys(DOCUMENT.paths);
    const general = "/api/v1/{games}/{resource}";
    const places = `${general}/{id}`;
    const expected = routes.flatMap((path) => {
      if (path === general) return RESOURCES.map((each) => `/api/v1/{games}/${each}`);
      if (path.endsWith("/{picture}")) {
        return PICTURES.map((each) => path.replace("{picture}", each));
      }
      // Only places have an address each.
      return path === places ? ["/api/v1/{games}/quota-places/{id}"] : [path];
    });
    expect(described.toSorted()).toEqual(expected.toSorted());
  });

  test.each(RESOURCES)("has every filter and parameter of %s, each with a sentence", (resource) => {
    const parameters = parametersAt(`/api/v1/{games}/${resource}`);
    const asked = parameters.filter((each) => each.in === "query").map(({ name }) => name);
    const { filters } = RESOURCE_READERS[resource];
    expect(asked.toSorted()).toEqual([...filters, ...RESOURCE_PARAMS].toSorted());
    for (const each of parameters) expect(each).toHaveProperty("description");
  });

  test("says what every format is", async () => {
    for (const format of FORMATS) {
      const response = readResource(record, "nations", new URLSearchParams({ format }));
      const [type] = response.headers.get("content-type")?.split(";") ?? [];
      expect(type).toBe(MEDIA_TYPES[format]);
    }
  });

  test("has every code that the server refuses with", () => {
    for (const { code } of Object.values(REFUSALS)) expect(ERROR_CODES).toContain(code);
  });

  test("has no parameter, status or schema that is only named", () => {
    const refs = JSON.stringify(DOCUMENT).matchAll(/"\$ref":"([^"]+)"/g);
    for (const [, $ref] of refs) expect(resolved({ $ref })).toBeDefined();
  });
});

describe("a body", () => {
  async function errorsOf(name: string, response: Response): Promise<unknown> {
    const validate = bodyValidator(name);
    const body = await response.json();
    return validate(body) ? null : validate.errors;
  }

  test.each(RESOURCES)("of %s is as it is described, member by member", async (resource) => {
    const response = readResource(record, resource, NONE, { since: { earlier: null } });
    expect(await errorsOf(`${ROW_NAMES[resource]}List`, response.clone())).toBeNull();
    const { data } = (await response.json()) as { data: Record<string, unknown>[] };
    const row = DOCUMENT.components.schemas?.[ROW_NAMES[resource]] as { properties: object };
    expect(data.length).toBeGreaterThan(0);
    for (const each of data) expect(Object.keys(each)).toEqual(Object.keys(row.properties));
  });

  test("of a place, of the indexes, the corrections and a refusal is so too", async () => {
    const place = readResourceItem(record, "quota-places", "place", NONE);
    expect(await errorsOf("QuotaPlaceDetail", place)).toBeNull();
    expect(await errorsOf("GamesList", readGamesIndex([record.games], [], NONE))).toBeNull();
    expect(await errorsOf("GamesIndex", readResourceIndex(record, NONE))).toBeNull();
    const correction = {
      revision: 7,
      publishedAt: "2024-03-11T20:05:00.000Z",
      role: null,
      reason: null,
      undoes: null,
      gone: [],
      rows: [
        { table: "bouts", key: "final", before: null, after: aBout({ id: "final" }) } as const,
      ],
    };
    expect(
      await errorsOf("CorrectionList", readCorrections(record, [correction], NONE)),
    ).toBeNull();
    const then = { moment: { asOf: null, pinned: 1 }, record: aRecord() };
    const compared = { from: then, to: { moment: { asOf: null }, record } };
    expect(
      await errorsOf(
        "ChangeList",
        readChanges(compared, { noc: null, params: NONE, newest: record }),
      ),
    ).toBeNull();
    for (const what of ["places", "boxers", "nations"]) {
      const counted = readCount(record, new URLSearchParams({ what, stage: "ever" }));
      expect(await errorsOf("CountList", counted)).toBeNull();
    }
    const site = { origin: "https://example.org", findRecord: async () => record };
    const oembed = await readOembed(new URLSearchParams({ url: "/games/nations" }), site);
    expect(await errorsOf("Oembed", oembed)).toBeNull();
    const refusal = errorResponse(
      new AppError("invalid_parameter", "no", { field: "noc", allowed: ["KAZ"] }),
    );
    expect(await errorsOf("Error", refusal)).toBeNull();
  });

  test("with a member that is not described is found", () => {
    const validate = bodyValidator("Error");
    expect(validate({ error: { code: "busy", message: "" } })).toBe(true);
    expect(validate({ error: { code: "busy", message: "", why: "" } })).toBe(false);
    expect(validate({ error: { code: "tired", message: "" } })).toBe(false);
  });
});

test("the description names the values of every filter that are the same in every Games", () => {
  const [first] = RESOURCES;
  for (const key of FILTER_KEYS) {
    const named = parametersAt(`/api/v1/{games}/${first}`).find(({ name }) => name === key);
    if (named) expect(named.schema).toHaveProperty("items.pattern");
  }
});
