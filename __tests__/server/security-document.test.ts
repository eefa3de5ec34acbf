import { existsSync, readFileSync } from "node:fs";

const text = readFileSync("SECURITY.md", "utf8");

/** How many points of levels 1 and 2 each section of ASVS 5.0.0 has, if the others follow them. */
const SECTIONS: Record<string, number> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4 },
  ...{ "6.5": 5, "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2 },
  ...{ "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2 },
  ...{ "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3 },
  ...{ "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5 },
  ...{ "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7 },
  ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 },
};

/** "V1.2.1–3" is three points. */
function pointsOf(text: string): string[] {
  const [, section = "", first = "", last = first] =
    /^V([\d]+\.[\d]+)\.(\d+)(?:–(\d+))?$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => `V${section}.${Number(first) + index}`);
}

test("every point of levels 1 and 2 is answered once", () => {
  const points = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `V${section}.${index + 1}`),
  );
  const answered = text.split("\n").flatMap((line) => {
    const [, cell = ""] =
      /^\| +((?:V[\d.–]+ +)+)\| (?:met|partly|not met|operator|n\/a) +\|/.exec(line) ?? [];
    return cell.split(" ").filter(Boolean).flatMap(pointsOf);
  });
  expect(points).toHaveLength(253);
  expect(answered.toSorted()).toEqual(points.toSorted());
});

test("the files that it names are there", () => {
  const files = [
    ...text.matchAll(/`((?:__tests__|lib|bin|components|public|deploy|prisma)\/[\w./-]+)`/g),
  ];
  const missing = files.map(([, file = ""]) => file).filter((file) => !existsSync(file));
  expect(files.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});
