import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

const FROM = "prisma/data/paris-2024";

/** Games of which nothing is known but this many boxers, those of Paris 2024 over and over. */
export function writeBoxers(folder: string, id: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (const file of ["categories.csv", "nations.csv"])
    cpSync(join(FROM, file), join(folder, file));
  const games = JSON.parse(readFileSync(join(FROM, "games.json"), "utf8"));
  const own = { ...games, id, name: id, is_featured: false, spotlight: null };
  writeFileSync(join(folder, "games.json"), JSON.stringify(own));
  const boxers: Record<string, string>[] = parse(readFileSync(join(FROM, "boxers.csv")), {
    columns: true,
  });
  const rows = Array.from({ length: count }, (_, at) => {
    const row = boxers[at % boxers.length] ?? {};
    const copy = Math.floor(at / boxers.length);
    if (copy === 0) return row;
    const name = (text = "") => text && `${text} ${copy}`;
    return {
      ...row,
      slug: `${row.slug}-${copy}`,
      name: name(row.name),
      family_name: name(row.family_name),
      aliases: "",
      birth_date: "",
    };
  });
  writeFileSync(join(folder, "boxers.csv"), stringify(rows, { header: true }));
}
