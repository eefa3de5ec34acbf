import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import Database from "libsql";
import readXlsxFile from "read-excel-file/node";
import { readDataPackage, readFactsDatabase } from "@/lib/api/read-downloads";
import { readResource } from "@/lib/api/read-resource";
import { type ResourceField, resourceFields } from "@/lib/api/resource-fields";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord, pinRecord } from "@/lib/record/record-of-rows";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { describeDatabase } from "../support/database";

/** What whole addresses begin with. */
const ORIGIN = "https://qualified.example";

type Json = Readonly<Record<string, unknown>>;
type Cell = string | number | boolean | null;

/** What the API's JSON says of a row, by the columns of a typed table. */
function cellsOfJson(row: Json | null, fields: readonly ResourceField[], isMember = false): Json {
  const cells: Record<string, unknown> = {};
  for (const field of fields) {
    const value = row?.[field.name] ?? null;
    if (field.type === "object")
      Object.assign(cells, cellsOfJson(value as Json, field.members, true));
    else if (Array.isArray(value)) cells[field.header ?? ""] = value.join("|") || null;
    else if (field.header !== null) cells[field.header] = value;
    else if (!isMember && field.name.endsWith("Most")) cells[field.name] = value;
  }
  return cells;
}

/** A list is one cell, whatever parts its texts; an exactness says nothing without its day. */
function alike(cells: Json, types: ReadonlyMap<string, ResourceField["type"]>): Json {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => {
      const isDay = value instanceof Date;
      if (isDay) return [name, value.toISOString().slice(0, 10)];
      if (types.get(name) === "list" && typeof value === "string") {
        return [name, value.replaceAll(/ \| | /g, "|")];
      }
      return [name, name === "wonOnIsExact" && cells.wonOn === null ? null : value];
    }),
  );
}

const fieldsOf = (resource: Resource) => resourceFields(resource).flatMap(({ fields }) => fields);
const typesOf = (resource: Resource) =>
  new Map(fieldsOf(resource).map(({ header, type }) => [header ?? "", type]));

async function apiRows(live: LiveRecord, resource: Resource, query = ""): Promise<Json[]> {
  const answer = readResource(live, resource, new URLSearchParams(query));
  const { data } = (await answer.json()) as { data: Json[] };
  const types = typesOf(resource);
  return data.map((row) => alike(cellsOfJson(row, fieldsOf(resource)), types));
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const sha = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

function typed(text: string, type: string | undefined): Cell {
  if (text === "") return null;
  if (type === "integer" || type === "number") return Number(text);
  return type === "boolean" ? text === "true" : text;
}

interface Schema {
  fields: { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } }[];
  primaryKey?: string[];
  uniqueKeys?: string[][];
  missingValues: string[];
  foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
}

interface Descriptor {
  version: string;
  revision: number;
  asOf: string | null;
  resources: { name: Resource; path: string; schema: Schema }[];
}

/** The package as a reader has it that knows nothing of this program. */
async function readPackage(live: LiveRecord, query: string) {
  const answer = readDataPackage(live, new URLSearchParams(query), ORIGIN);
  const files = unzipSync(await bytesOf(answer));
  const text = (path: string) => Buffer.from(files[path] ?? []).toString("utf8");
  const descriptor = JSON.parse(text("datapackage.json")) as Descriptor;
  const tables = new Map(
    descriptor.resources.map(({ name, path, schema }) => {
      const types = new Map(schema.fields.map((field) => [field.name, field.type]));
      const rows = (parse(text(path), { columns: true }) as Record<string, string>[]).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, typed(cell, types.get(column))]),
        ),
      );
      return [name, { schema, rows }] as const;
    }),
  );
  return { descriptor, tables, name: answer.headers.get("content-disposition") };
}

describeDatabase(
  "the shipped facts, taken along",
  (database) => {
    const records = new Map<string, LiveRecord>();
    const paris = () => records.get("paris-2024") as LiveRecord;
    const folder = mkdtempSync(join(tmpdir(), "downloads-test-"));
    afterAll(() => rmSync(folder, { recursive: true }));

    beforeAll(async () => {
      for (const id of ["paris-2024", "la-2028"]) {
        await importGames(database.prisma, `prisma/data/${id}`);
        const rows = await loadGamesRows(database.prisma, id);
        if (!rows) throw new Error("The facts were not imported");
        records.set(id, makeGamesRecord(rows));
      }
    }, 60_000);

    async function openDatabase(query: string, live = paris()) {
      const bytes = await bytesOf(
        await readFactsDatabase(live, new URLSearchParams(query), ORIGIN),
      );
      const path = join(folder, `${sha(bytes)}.sqlite`);
      writeFileSync(path, bytes);
      return { bytes, sqlite: new Database(path, { readonly: true }) };
    }

    test.each(RESOURCES)(
      "as XLSX, read by another library, equal the API: %s",
      async (resource) => {
        for (const live of records.values()) {
          const answer = readResource(live, resource, new URLSearchParams("format=xlsx"));
          const [sheet] = await readXlsxFile(await bytesOf(answer));
          const [head = [], ...rows] = sheet?.data ?? [];
          const types = typesOf(resource);
          const read = rows.map((row) =>
            alike(
              Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null])),
              types,
            ),
          );
          expect(read).toEqual(await apiRows(live, resource));
        }
      },
    );

    test.each(["", "as-of=2024-03-11"])(
      "as a data package equal the API, with the types that it says (%s)",
      async (query) => {
        for (const live of query ? [paris()] : records.values()) {
          const { descriptor, tables } = await readPackage(live, query);
          expect(descriptor).toMatchObject({
            revision: live.revision,
            asOf: query ? "2024-03-11" : null,
          });
          expect(tables.size).toBe(query ? RESOURCES.length - 1 : RESOURCES.length);
          for (const [resource, { schema, rows }] of tables) {
            const types = typesOf(resource);
            expect(rows.map((row) => alike(row, types))).toEqual(
              await apiRows(live, resource, query),
            );
            expect(schema.missingValues).toEqual([""]);
            const known = (row: Json, names: readonly string[]) =>
              JSON.stringify(names.map((name) => row[name]));
            const keys = new Set(
              rows.map((row) => known(row, schema.primaryKey ?? schema.uniqueKeys?.[0] ?? [])),
            );
            expect(keys.size).toBe(rows.length);
            for (const { fields, reference } of schema.foreignKeys ?? []) {
              const there = tables.get((reference.resource ?? resource) as Resource);
              const named = new Set(there?.rows.map((row) => known(row, reference.fields)));
              const lost = rows.filter(
                (row) => row[fields[0] ?? ""] !== null && !named.has(known(row, fields)),
              );
              expect([resource, fields, lost.slice(0, 3)]).toEqual([resource, fields, []]);
            }
            for (const { name, constraints } of schema.fields) {
              const values = rows.map((row) => row[name]);
              if (constraints?.required) expect(values).not.toContain(null);
              const allowed = [...(constraints?.enum ?? []), null];
              if (constraints?.enum)
                expect(values.filter((v) => !allowed.includes(v as string))).toEqual([]);
            }
          }
        }
      },
    );

    test("count Kazakhstan: 10, and 7 as of 2024-03-11, 6 of them men's", async () => {
      const held = async (query: string) => {
        const { tables } = await readPackage(paris(), query);
        const { sqlite } = await openDatabase(query);
        const rows = tables.get("quota-places")?.rows ?? [];
        const states = ["held", "competed"];
        const own = rows.filter(({ noc, status }) => noc === "KAZ" && states.includes(`${status}`));
        const counted = sqlite
          .prepare(
            "SELECT gender, count(*) AS n FROM quota_places JOIN nations USING (noc) WHERE nations.nation = 'Kazakhstan' AND status IN ('held', 'competed') GROUP BY gender ORDER BY gender",
          )
          .all() as { gender: string; n: number }[];
        sqlite.close();
        expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(own.length);
        return [own.length, counted[0]?.n];
      };
      expect((await held(""))[0]).toBe(10);
      expect(await held("as-of=2024-03-11")).toEqual([7, 6]);
    });

    test.each(["", "as-of=2023-06-28", "as-of=2024-03-11", "as-of=2024-07-20"])(
      "as a SQLite file hold together (%s)",
      async (query) => {
        const { sqlite } = await openDatabase(query);
        const all = (sql: string) => sqlite.prepare(sql).all() as Json[];
        expect(all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
        expect(all("PRAGMA foreign_key_check")).toEqual([]);
        expect(all("SELECT value FROM about WHERE name = 'revision'")).toEqual([
          { value: paris().revision },
        ]);
        const meant = all("SELECT count(*) AS n FROM columns WHERE \"table\" = 'bouts'");
        expect(meant).toEqual([{ n: all("SELECT * FROM pragma_table_info('bouts')").length }]);
        const bouts = all("SELECT count(*) AS n FROM bouts")[0]?.n;
        expect(bouts).toBe((await apiRows(paris(), "bouts", query)).length);
        sqlite.close();
      },
    );

    test("are the same byte for byte, and leave no file behind", async () => {
      // A folder of its own: other tests make files beside it.
      const folder = mkdtempSync(join(tmpdir(), "qualified-downloads-"));
      const { TMPDIR } = process.env;
      process.env.TMPDIR = folder;
      const make = async () => [
        sha(await bytesOf(readDataPackage(paris(), new URLSearchParams(), ORIGIN))),
        sha((await openDatabase("")).bytes),
      ];
      try {
        expect(await make()).toEqual(await make());
        expect(readdirSync(folder)).toEqual([]);
      } finally {
        if (TMPDIR === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = TMPDIR;
        rmSync(folder, { recursive: true, force: true });
      }
    });

    test("are named by Games, day and pinned revision", async () => {
      const pinned = pinRecord(paris());
      const query = new URLSearchParams("as-of=2024-03-11");
      const name = `2024-03-11-revision-${pinned.revision}`;
      expect(readDataPackage(pinned, query, ORIGIN).headers.get("content-disposition")).toBe(
        `attachment; filename="paris-2024-datapackage-${name}.zip"`,
      );
      const sqlite = await readFactsDatabase(pinned, query, ORIGIN);
      expect(sqlite.headers.get("content-disposition")).toBe(
        `attachment; filename="paris-2024-facts-${name}.sqlite"`,
      );
      expect(Number(sqlite.headers.get("content-length"))).toBe((await bytesOf(sqlite)).length);
    });

    test("refuse what they do not know", () => {
      expect(() => readDataPackage(paris(), new URLSearchParams("noc=KAZ"), ORIGIN)).toThrow(/noc/);
    });
  },
  { isShared: true },
);
