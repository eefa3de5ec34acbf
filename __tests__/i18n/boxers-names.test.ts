import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import type { WithNames } from "@/lib/i18n/names";

const FILE = join(__dirname, "../../prisma/data/paris-2024/boxers.csv");
const boxers = parse(readFileSync(FILE), { columns: true }) as { slug: string; aliases: string }[];
const spellings = new Map(boxers.map(({ slug, aliases }) => [slug, aliases.split("|")]));

test.each([
  ["kk", /^[А-ЯӘҒҚҢӨҰҮҺІа-яәғқңөұүһі -]+$/],
  ["ru", /^[А-Яа-яё -]+$/],
] as const)(
  "%s calls boxers only by what the record says that a source prints",
  (locale, letters) => {
    const names = Object.entries((messagesOf(locale) as WithNames).names?.boxer ?? {});
    expect(names.length).toBeGreaterThan(10);
    for (const [id, name] of names) {
      expect({ id, spellings: spellings.get(id) }).toEqual({
        id,
        spellings: expect.arrayContaining([name]),
      });
      expect(name).toMatch(letters);
    }
  },
);
