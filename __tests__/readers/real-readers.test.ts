/** What we write, as programs read it that others wrote: `npx jest --selectProjects readers`. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { readDataPackage, readFactsDatabase } from "@/lib/api/read-downloads";
import { readResource } from "@/lib/api/read-resource";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";

/** What whole addresses begin with. */
const ORIGIN = "https://qualified.example";

/** Each program, and what tells that it is there. */
const READERS = {
  libreoffice: ["soffice", "--version"],
  pandas: ["/usr/bin/python3", "-c", "import pandas"],
  openpyxl: ["/usr/bin/python3", "-c", "import openpyxl"],
  R: ["Rscript", "-e", "1"],
  readr: ["Rscript", "-e", "library(readr)"],
  duckdb: ["duckdb", "-version"],
  datapackage: ["npm", "view", "datapackage@1.1.10", "version"],
} as const;
type Reader = keyof typeof READERS;

const isThere = (reader: Reader) => {
  const [command, ...given] = READERS[reader];
  return spawnSync(command, given, { stdio: "ignore" }).status === 0;
};

const missing = (Object.keys(READERS) as Reader[]).filter((reader) => !isThere(reader));
if (missing.length > 0) {
  console.warn(
    `Left out, since they are not installed: ${missing.join(", ")}. See README, "With real readers".`,
  );
}

/** A test that needs a program; skipped where it is not there. */
const withReader = (reader: Reader, name: string, run: () => void) =>
  (missing.includes(reader) ? test.skip : test)(`${reader} ${name}`, run, 120_000);

describeDatabase(
  "files read by other programs",
  (database) => {
    let folder = "";
    let live: LiveRecord;
    const path = (name: string) => join(folder, name);
    const run = (command: string, ...given: readonly string[]) =>
      execFileSync(command, given, { encoding: "utf8", cwd: folder, stdio: "pipe" }).trim();
    const python = (program: string) => run("/usr/bin/python3", "-c", program);

    async function save(name: string, answer: Response): Promise<void> {
      writeFileSync(path(name), Buffer.from(await answer.arrayBuffer()));
    }
    const ask = (resource: string, query: string) =>
      readResource(live, resource, new URLSearchParams(query));

    /** A file opened in LibreOffice and saved as UTF-8 CSV, cells as it shows them. */
    function throughCalc(name: string): string[][] {
      const out = mkdtempSync(path("calc-"));
      run(
        "soffice",
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        // Without a person at its dialog it takes no notice of the mark (findings/libreoffice-headless-csv.sh).
        ...(name.endsWith(".csv") ? ["--infilter=CSV:44,34,76,1"] : []),
        "--convert-to",
        // Commas, quotes, UTF-8, cells as they are shown, the first sheet.
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
        "--outdir",
        out,
        path(name),
      );
      // It puts the sheet's name into that of the file.
      const [written = ""] = readdirSync(out);
      return parse(readFileSync(join(out, written), "utf8"), { bom: true }) as string[][];
    }

    const column = (rows: string[][], name: string) => {
      const at = rows[0]?.indexOf(name) ?? -1;
      return rows.slice(1).map((row) => row[at] ?? "");
    };

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "readers-"));
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      if (!rows) throw new Error("The facts were not imported");
      live = makeGamesRecord(rows);
      const packed = await readDataPackage(live, new URLSearchParams(), ORIGIN).arrayBuffer();
      writeFileSync(path("package.zip"), Buffer.from(packed));
      mkdirSync(path("data"));
      for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(packed)))) {
        writeFileSync(path(name), bytes);
      }
      const ofDay = readDataPackage(live, new URLSearchParams("as-of=2024-03-11"), ORIGIN);
      mkdirSync(path("day/data"), { recursive: true });
      for (const [name, bytes] of Object.entries(
        unzipSync(new Uint8Array(await ofDay.arrayBuffer())),
      )) {
        writeFileSync(path(`day/${name}`), bytes);
      }
      await save("bouts-p.csv", ask("bouts", "format=csv"));
      await save("facts.sqlite", await readFactsDatabase(live, new URLSearchParams(), ORIGIN));
      for (const resource of ["nations", "bouts"]) {
        await save(`${resource}.xlsx`, ask(resource, "format=xlsx"));
        await save(`${resource}-s.csv`, ask(resource, "format=csv-spreadsheet"));
      }
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    withReader("libreoffice", "reads the CSV for spreadsheets: letters, days, scores", () => {
      expect(column(throughCalc("nations-s.csv"), "nation")).toContain("Türkiye");
      const bouts = throughCalc("bouts-s.csv");
      const scores = new Set(column(bouts, "score"));
      expect([...scores].toSorted()).toEqual(["", "3–0", "3–1", "3–2", "4–0", "4–1", "5–0"]);
      expect(column(bouts, "boxedOn")).toContain("2024-03-11");
    });

    withReader("libreoffice", "makes a time of a score in the CSV for programs", () => {
      expect(column(throughCalc("bouts-p.csv"), "score")).not.toContain("4:1");
    });

    withReader("libreoffice", "reads the XLSX: letters, days as days, scores as texts", () => {
      expect(column(throughCalc("nations.xlsx"), "nation")).toContain("Türkiye");
      const bouts = throughCalc("bouts.xlsx");
      expect(column(bouts, "score")).toContain("4:1");
      expect(column(bouts, "boxedOn")).toContain("2024-03-11");
      expect(column(bouts, "cornerKnown")).toContain("TRUE");
    });

    withReader("openpyxl", "finds days, numbers, a frozen head and the second sheet", () => {
      const said = python(`
import openpyxl
book = openpyxl.load_workbook("bouts.xlsx")
sheet, about = book.worksheets
head = [cell.value for cell in sheet[1]]
days = {type(row[head.index("boxedOn")]).__name__ for row in sheet.iter_rows(min_row=2, values_only=True)}
print(sheet.freeze_panes, sheet.auto_filter.ref is not None, about.title, sorted(days))`);
      expect(said).toBe("A2 True About ['NoneType', 'datetime']");
    });

    withReader(
      "pandas",
      "counts Kazakhstan in ten lines, and reads Namibia with the snippet",
      () => {
        const said = python(`
import json, zipfile, pandas
with zipfile.ZipFile("package.zip") as package:
    about = json.load(package.open("datapackage.json"))
    read = lambda name: pandas.read_csv(package.open(f"data/{name}.csv"), keep_default_na=False, na_values=[""])
    places, nations = read("quota-places"), read("nations")
held = places[(places.noc == "KAZ") & places.status.isin(["held", "competed"])]
print(len(held), nations.set_index("noc").isoAlpha2["NAM"], about["asOf"])`);
        expect(said).toBe("10 NA None");
      },
    );

    withReader("pandas", "takes Namibia for missing without it", () => {
      const said = python(
        'import pandas; print(pandas.read_csv("data/nations.csv").set_index("noc").isoAlpha2["NAM"])',
      );
      expect(said).toBe("nan");
    });

    withReader("R", "reads Namibia with the snippet, and days as texts that are days", () => {
      const said = run(
        "Rscript",
        "-e",
        'n <- read.csv("data/nations.csv", na.strings = ""); b <- read.csv("data/bouts.csv", na.strings = ""); cat(n$isoAlpha2[n$noc == "NAM"], nrow(n), class(as.Date(b$boxedOn)), sum(b$score == "4:1", na.rm = TRUE))',
      );
      expect(said).toBe("NA 208 Date 78");
    });

    withReader(
      "readr",
      "reads Namibia with the snippet, and guesses days and texts rightly",
      () => {
        const said = run(
          "Rscript",
          "-e",
          'suppressMessages(library(readr)); n <- read_csv("data/nations.csv", na = "", show_col_types = FALSE); b <- read_csv("data/bouts.csv", na = "", show_col_types = FALSE); cat(n$isoAlpha2[n$noc == "NAM"], class(b$boxedOn), class(b$score))',
        );
        expect(said).toMatch(/^NA Date /);
      },
    );

    withReader(
      "datapackage",
      "finds no fault in the package: its description, types, keys, and what rows refer to",
      () => {
        run("npm", "init", "-y");
        run("npm", "install", "--ignore-scripts", "--no-audit", "--silent", "datapackage@1.1.10");
        const program = `
const { Package } = require("datapackage");
(async () => {
  const said = {};
  for (const basePath of [".", "day"]) {
    const read = await Package.load(basePath + "/datapackage.json", { basePath });
    if (!read.valid) throw Object.assign(new Error("not valid"), { errors: read.errors });
    for (const resource of read.resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      said[basePath + "/" + resource.name] = rows.length;
    }
  }
  console.log(JSON.stringify(said));
})().catch((error) => console.log(JSON.stringify([error.message, ...(error.errors ?? []).map((each) => each.message)])));`;
        expect(JSON.parse(run("node", "-e", program))).toEqual({
          ...{ "./quota-places": 253, "./nations": 208, "./boxers": 759, "./tournaments": 7 },
          ...{ "./categories": 13, "./bouts": 762, "./checks": expect.any(Number) },
          ...{ "day/quota-places": expect.any(Number), "day/nations": 208, "day/boxers": 759 },
          ...{ "day/tournaments": 7, "day/categories": 13, "day/bouts": expect.any(Number) },
        });
      },
    );

    withReader("duckdb", "reads the package and the SQLite file", () => {
      const said = run(
        "duckdb",
        "-csv",
        "-noheader",
        "-c",
        "SELECT count(*) FROM 'data/quota-places.csv' WHERE noc = 'KAZ' AND status IN ('held', 'competed')",
      );
      expect(said).toBe("10");
    });

    withReader("pandas", "reads the SQLite file with Python's own module", () => {
      const said = python(`
import sqlite3
file = sqlite3.connect("facts.sqlite")
print(*file.execute("SELECT count(*) FROM quota_places WHERE noc = 'KAZ' AND status IN ('held', 'competed')").fetchone(), file.execute("PRAGMA foreign_key_check").fetchall(), *file.execute("SELECT value FROM about WHERE name = 'revision'").fetchone())`);
      expect(said).toBe("10 [] 1");
    });
  },
  { isShared: true },
);
