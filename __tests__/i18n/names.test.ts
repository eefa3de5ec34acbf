import { createTranslator } from "next-intl";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { type KnownNames, namesOf } from "@/lib/i18n/names";

const t = createTranslator({ locale: "en", messages: messagesOf("en") });
const namesIn = (locale: string, known?: KnownNames) =>
  namesOf(locale, known, t as unknown as Parameters<typeof namesOf>[2]);

const KAZ = { noc: "KAZ", name: "Kazakhstan" };
const USA = { noc: "USA", name: "United States of America" };
const HANGZHOU = {
  id: "asian-games-2023",
  name: "19th Asian Games",
  shortName: "Hangzhou",
  city: "Hangzhou",
};
const PARIS = { id: "paris-2024", name: "Paris 2024", city: "Paris" };

test("where the language has no names the record's own stand", () => {
  const names = namesIn("en");
  expect([
    names.nation(KAZ, "genitive"),
    names.games(PARIS),
    names.city(PARIS),
    names.tournament(HANGZHOU),
    names.tournamentShort(HANGZHOU),
    names.city(HANGZHOU),
  ]).toEqual(["Kazakhstan", "Paris 2024", "Paris", "19th Asian Games", "Hangzhou", "Hangzhou"]);
});

test("a boxer is called as the language prints the name, else as the record has it; only that is taken apart", () => {
  const names = namesIn("ru", { boxer: { "saken-bibossinov": "Сакен Бибосынов" } });
  const saken = {
    slug: "saken-bibossinov",
    name: "Saken Bibossinov",
    familyName: "Bibossinov",
    aliases: [],
  };
  const harry = {
    slug: "harry-garside",
    name: "Harry Garside",
    familyName: "Garside",
    aliases: [],
  };
  expect([saken, harry].map(names.boxer)).toEqual(["Сакен Бибосынов", "Harry Garside"]);
  expect([saken, harry].map(names.boxerShort)).toEqual(["Сакен Бибосынов", "Garside"]);
  expect(names.holder({ boxerSlug: saken.slug, boxer: saken.name })).toBe("Сакен Бибосынов");
  expect(names.boxer({ slug: "constructor", name: "Nobody" })).toBe("Nobody");
});

test("names of the language are found by id, in their cases, and by no name that an object has anyway", () => {
  const names = namesIn("ru", {
    nation: { KAZ: { nominative: "Казахстан", genitive: "Казахстана" } },
    tournament: { "asian-games-2023": "XIX Азиатские игры" },
    tournamentShort: { "asian-games-2023": "Ханчжоу" },
    city: {
      "asian-games-2023": { nominative: "Ханчжоу", locative: "Ханчжоу" },
      "paris-2024": "Париж",
    },
    games: { "paris-2024": "Париж-2024" },
  });
  expect([
    names.nation(KAZ),
    names.nation(KAZ, "genitive"),
    names.nation(KAZ, "dative"),
    names.nation(USA),
    names.nation({ noc: "constructor", name: "Nowhere" }),
    names.tournament(HANGZHOU),
    names.tournamentShort(HANGZHOU),
    names.city(HANGZHOU),
    names.city(PARIS, "locative"),
    names.games(PARIS),
  ]).toEqual([
    "Казахстан",
    "Казахстана",
    "Казахстан",
    "United States of America",
    "Nowhere",
    "XIX Азиатские игры",
    "Ханчжоу",
    "Ханчжоу",
    "Париж",
    "Париж-2024",
  ]);
});

test("a nation takes its article in a sentence", () => {
  const names = namesIn("en");
  expect([names.nationInSentence(USA), names.nationInSentence(KAZ)]).toEqual([
    "the United States",
    "Kazakhstan",
  ]);
});

test("weights are written as the language writes numbers; what is no weight stands as it is", () => {
  const category = { gender: "M", weightLabel: "63.5 kg" } as const;
  const over = { weightLabel: "92+ kg" };
  const [en, kk] = [namesIn("en"), namesIn("kk")];
  expect([en.weight(category), en.kilograms(category), en.kilograms(over)]).toEqual([
    "63.5 kg",
    "63.5",
    "92+",
  ]);
  expect([en.weight(over), en.weight({ weightLabel: "Open" })]).toEqual(["92+ kg", "Open"]);
  expect(kk.kilograms(category)).toBe("63,5");
  expect([en.category(category), en.categoryInSentence(category)]).toEqual([
    "Men’s 63.5 kg",
    "men’s 63.5 kg",
  ]);
});
