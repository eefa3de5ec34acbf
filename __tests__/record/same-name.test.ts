/** Which spellings are surely one name, and which are only like it. */
import { makeBoxerMatcher } from "@/lib/record/match-boxers";
import { isSameName } from "@/lib/record/same-name";
import { aBoxer } from "../support/record-factory";
import { shippedRows } from "../support/shipped-games";

function matched(pasted: string, known: string, noc: string): string {
  return makeBoxerMatcher([aBoxer({ slug: "only", name: known, noc })], "M")(pasted, noc).kind;
}

test.each([
  ["Li Jin", "Li Yin", "CHN"],
  ["Wu Jun", "Wu Yun", "CHN"],
  ["Jung Ho", "Yung Ho", "KOR"],
  ["Jang Wu", "Yang Wu", "CHN"],
  ["Koo Min Ho", "Ko Min Ho", "KOR"],
  ["Nguyen Van Khai", "Nguyen Van Hai", "VIE"],
  ["Thi Khanh", "Thi Hanh", "VIE"],
  ["Khan Omar", "Han Omar", "PAK"],
  ["Omar Khan", "Han Omar", "KAZ"],
  ["Qang Li", "Kang Li", "CHN"],
  ["Wang Vei", "Vang Wei", "CHN"],
  ["Xu Lei", "Hu Lei", "CHN"],
  ["Xan Ali", "Khan Ali", "PAK"],
  ["Lee Anna", "Lee Ana", "USA"],
  ["Yan Wei", "Ian Wei", "TPE"],
  ["Jo Aeri", "Jo Ari", "KOR"],
  ["Muller Tom", "Mueller Tom", "GER"],
  // Another order of the parts of a given name, and letters of another word.
  ["Lee Ji Min", "Lee Min Ji", "KOR"],
  ["Nguyen Khai Van", "Nguyen Van Khai", "VIE"],
  ["Ha Nam", "Han Am", "VIE"],
  // Marks are letters where both have them.
  ["Lê Hà", "Lê Hạ", "VIE"],
  ["Nguyễn Văn Hải", "Nguyễn Văn Hai", "VIE"],
  ["Hüseynov Ali", "Höseynov Ali", "AZE"],
  // Hearing is not spelling, in Cyrillic either.
  ["Han Omar", "Хан Омар", "KAZ"],
  ["Қамшыбек Ли", "Камшыбек Ли", "KAZ"],
  ["Bibosinov Saken", "Bibossinov Saken", "KAZ"],
])("%s is asked about and not taken for %s (%s)", (pasted, known, noc) => {
  expect(matched(pasted, known, noc)).not.toBe("known");
  expect(matched(known, pasted, noc)).not.toBe("known");
  expect(isSameName(pasted, known, noc)).toBe(false);
});

test.each([
  ["LI Jin", "Li Jin", "CHN"],
  ["Jin Li", "Li Jin", "CHN"],
  ["Koo Minho", "Koo Min-ho", "KOR"],
  ["Nguyen Van Hai", "Nguyễn Văn Hải", "VIE"],
  ["Cakiroglu Buse Naz", "Buse Naz Çakıroğlu", "TUR"],
  ["ÇAKIROĞLU Buse Naz", "Buse Naz Çakıroğlu", "TUR"],
  ["Ozer Gizem", "Gizem Özer", "TUR"],
  ["Oezer Gizem", "Gizem Özer", "GER"],
  ["AL KASBEH Obada", "Obada Al-Kasbeh", "JOR"],
  ["Garcia Perez Juan", "Juan García Pérez", "ESP"],
  ["D’Almeida Ana", "Ana D'almeida", "BRA"],
  ["Xasanov Bek", "Bek Khasanov", "UZB"],
  ["Хан Омар", "Omar Khan", "KAZ"],
  ["Бибосынов Сакен", "Saken Bibosynov", "KAZ"],
  ["Артём Орлов", "Артем Орлов", "KAZ"],
  ["Алексей Белый", "Aleksey Bely", "KAZ"],
  ["Сергей Юдин", "Sergei Iudin", "KAZ"],
  ["Георгий Юсупов", "Georgy Yusupov", "KAZ"],
  ["Хижняк Олександр", "Oleksandr Khyzhniak", "UKR"],
  ["Асенов Даниел", "Daniel Asenov", "BUL"],
])("%s is surely %s (%s)", (pasted, known, noc) => {
  expect(matched(pasted, known, noc)).toBe("known");
  expect(matched(known, pasted, noc)).toBe("known");
});

describe("everybody of the Games", () => {
  const people = shippedRows("paris-2024", "boxers").map((row) => ({
    slug: row.slug ?? "",
    name: row.name ?? "",
    noc: row.noc ?? "",
    gender: row.gender as "M" | "W",
    categoryCode: row.category ?? "",
    familyName: row.family_name || null,
    givenName: row.given_name || null,
    aliases: (row.aliases as unknown as string | undefined) ?? "",
  }));
  const boxers = people.map((person) => ({
    ...person,
    aliases: String(person.aliases)
      .split(/[|,]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
  }));
  const match = { M: makeBoxerMatcher(boxers, "M"), W: makeBoxerMatcher(boxers, "W") };

  test("is known by every spelling of the record, either part first, and is nobody else", () => {
    expect(boxers.length).toBeGreaterThan(740);
    for (const { slug, name, familyName, givenName, noc, gender, aliases } of boxers) {
      const turned = familyName && givenName ? [`${familyName.toUpperCase()} ${givenName}`] : [];
      for (const spelling of [name, ...turned, ...aliases]) {
        expect([spelling, match[gender](spelling, noc)]).toEqual([
          spelling,
          { kind: "known", slug },
        ]);
      }
    }
  });
});
