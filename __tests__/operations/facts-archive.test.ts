import { zipSync } from "fflate";
import { unzipFacts, zipFacts } from "@/lib/operations/facts/archive";
import { FactsInvalidError } from "@/lib/operations/facts/problem";
import { factsSaid } from "../support/said";

const FILES = new Map([
  ["games.json", Buffer.from('{"id": "test-2024"}\n')],
  ["boxers.csv", Buffer.from("slug,name\nsaken,Сәкен\n")],
]);

const problemOf = (name: string, bytes: Uint8Array) => {
  try {
    unzipFacts(name, bytes);
  } catch (error) {
    if (error instanceof FactsInvalidError) return error.problems.map(factsSaid)[0]?.message;
    throw error;
  }
};

describe("an archive of facts", () => {
  test("gives back its files, whatever folder they are in", () => {
    expect(new Map(unzipFacts("a.zip", zipFacts("test-2024", FILES)))).toEqual(FILES);
    const loose = zipSync({
      "games.json": Buffer.from("{}"),
      "__MACOSX/games.json": Buffer.from("x"),
    });
    expect(unzipFacts("a.zip", loose)).toEqual([["games.json", Buffer.from("{}")]]);
  });

  test("is the same bytes for the same files, in every time zone", () => {
    const made = Buffer.from(zipFacts("test-2024", FILES));
    expect(Buffer.from(zipFacts("test-2024", new Map(FILES))).equals(made)).toBe(true);
    // The moment stands in every file's header: 1 January 1980, 00:00.
    expect(made.readUInt32LE(10)).toBe(((1 << 21) | (1 << 16)) >>> 0);
  });

  test("is refused where it is none, cut off, or larger than a folder of facts may be", () => {
    const whole = zipFacts("test-2024", FILES);
    for (const bytes of [Buffer.from("slug,name\n"), whole.subarray(0, 40)]) {
      expect(problemOf("facts.zip", bytes)).toMatch(/is not a ZIP archive that can be read/);
    }
    const large = zipSync({ "bouts.csv": new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
    expect(problemOf("facts.zip", large)).toMatch(/holds more than 64 MB/);
  });
});
