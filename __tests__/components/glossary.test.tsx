import { GLOSSARY } from "@/components/qualification/glossary/glossary";
import sources from "@/lib/i18n/glossary-pages.json";
import { routing } from "@/lib/i18n/routing";
import { wordsOf } from "@/lib/i18n/words";

const terms = GLOSSARY.flatMap((part) => part.terms);
const ids = terms.map(({ id }) => id);

test("no word is explained twice", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(routing.locales)("in %s no two words are called the same", (locale) => {
  const { t } = wordsOf(locale);
  const called = terms.map(({ key }) => t(`${key}.term`));
  expect(new Set(called).size).toBe(called.length);
});

test("pages that use a word are named for words that there are, by https", () => {
  expect(Object.keys(sources.pages).sort()).toEqual([...routing.locales].sort());
  for (const pages of Object.values(sources.pages)) {
    expect(ids).toEqual(expect.arrayContaining(Object.keys(pages)));
    for (const page of Object.values(pages)) expect(page).toMatch(/^https:\/\//);
  }
});
