import fc from "fast-check";
import { fold, makeSearch, searchText } from "@/lib/record/fold";

const finds = (typed: string, ...texts: string[]) => makeSearch(typed)(searchText(texts));

describe("spellings of one name meet", () => {
  const cases: [typed: string, name: string][] = [
    // Kazakhstan's five of Busto Arsizio and the spellings of the press
    ["Bibosynov", "Saken Bibossinov"],
    ["Bibossynov", "Saken Bibossinov"],
    ["Бибосынов", "Saken Bibossinov"],
    ["Сакен", "Saken Bibossinov"],
    ["Сәкен", "Saken Bibossinov"],
    ["СӘКЕН БИБОСЫНОВ", "Saken Bibossinov"],
    ["Oralbay", "Aibek Oralbay"],
    ["Oralbai", "Aibek Oralbay"],
    ["Оралбай", "Aibek Oralbay"],
    ["Айбек", "Aibek Oralbay"],
    ["Махмуд", "Makhmud Sabyrkhan"],
    ["Сабырхан", "Makhmud Sabyrkhan"],
    ["Бекхан", "Bekkhan Duisenov"],
    // Diacritics and letters that do not decompose
    ["gumus", "Samet Gümüş"],
    ["GÜMÜŞ", "Samet Gumus"],
    ["cakiroglu", "Buse Naz Çakıroğlu"],
    ["Turkiye", "Türkiye"],
    ["ost", "Øst"],
    ["Øst", "Ost"],
    ["slominski", "Jakub Słomiński"],
    ["dorde", "Đorđe"],
    ["strasse", "Straße"],
    ["eblé", "Eble"],
    // Apostrophes of every kind, or none
    ["ofa aki", "'Ofa 'Aki"],
    ["O'Rourke", "Aoife O’Rourke"],
    ["orourke", "Aoife O'Rourke"],
    ["Djamila", "Dja`mila"],
    // q/k, w/v, kh/h, doubled letters
    ["Abdumalik Khalokov", "Abdumalik Halokov"],
    ["Mukhammadqodir", "Muhammadkodir"],
    ["Kiwan", "Kivan"],
    ["Hussein", "Husein"],
    // Hyphens part words
    ["sall", "Sene-Sall"],
    ["Sene Sall", "Sene-Sall"],
  ];
  test.each(cases)("%s finds %s", (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  test("a Cyrillic alias finds a boxer whose name is spelled otherwise", () => {
    expect(finds("Нуртазин", "Dulat Bekbauov", "Нұртазин")).toBe(true);
  });

  test("the documented example folds to one word", () => {
    expect(["Бибосынов", "Bibossynov", "Bibosinov"].map(fold)).toEqual(Array(3).fill("bibosinov"));
  });
});

describe("a search", () => {
  const boxer = ["Saken Bibossinov", "KAZ", "Kazakhstan", "M51", "51 kg"] as const;

  test("finds by the beginning of a word", () => {
    expect(finds("bibo", ...boxer)).toBe(true);
  });

  test("does not find by the middle or the end of a word", () => {
    expect(finds("ossinov", ...boxer)).toBe(false);
    expect(finds("sinov", ...boxer)).toBe(false);
  });

  test("finds words in any order, out of different texts", () => {
    expect(finds("kaz 51 saken", ...boxer)).toBe(true);
  });

  test("needs every word", () => {
    expect(finds("saken uzbekistan", ...boxer)).toBe(false);
  });

  test.each(["", "   ", "…", "?!", "' - '", "--"])("for %j matches every row", (typed) => {
    expect(finds(typed, ...boxer)).toBe(true);
    expect(makeSearch(typed)("")).toBe(true);
  });

  test("finds Kazakhstan while 'Kazakh' is being typed", () => {
    for (const typed of ["k", "ka", "kaz", "kaza", "kazak", "kazakh", "Казак", "Казах"]) {
      expect([typed, finds(typed, "Kazakhstan")]).toEqual([typed, true]);
    }
  });

  test("passes over punctuation between words", () => {
    expect(finds("Bibossinov, Saken (KAZ)", ...boxer)).toBe(true);
  });

  test("for Chinese text matches only rows that have it", () => {
    expect(finds("常园", ...boxer)).toBe(false);
    expect(finds("常园", "Chang Yuan", "常园")).toBe(true);
  });

  test("for a number finds the weight", () => {
    expect(finds("63.5", "63.5 kg")).toBe(true);
    expect(finds("92+", "+92 kg")).toBe(true);
    expect(finds("51", "57 kg")).toBe(false);
  });

  test("finds nothing in a row without texts", () => {
    expect(makeSearch("saken")(searchText([null, undefined, ""]))).toBe(false);
  });
});

test("a search text holds each folded word once", () => {
  expect(searchText(["Saken Bibossinov", null, "Сакен Бибосынов", "KAZ"])).toBe(
    "saken bibosinov kaz",
  );
});

const NAME_LETTERS = [..."abcghijkqsvwxyzéöüşıøñ'’- АБВГДЖИЙКХЦШЩЪЫЬЯәғқңөұүһі"];
const aName = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."akhqsx' кх"), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...NAME_LETTERS), maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);

describe("for every text", () => {
  test("folding again changes nothing", () => {
    fc.assert(
      fc.property(aName, (name) => {
        expect(fold(fold(name))).toBe(fold(name));
      }),
      { numRuns: 2000 },
    );
  });

  test("the folded form has single spaces, none at the ends, and no capital", () => {
    fc.assert(
      fc.property(aName, (name) => {
        expect(fold(name)).not.toMatch(/^ | $| {2}|[A-Z]/);
      }),
    );
  });

  test("a row is found by its own full name", () => {
    fc.assert(
      fc.property(aName, fc.array(aName, { maxLength: 3 }), (name, others) => {
        expect(finds(name, ...others, name)).toBe(true);
      }),
    );
  });

  test("a name typed letter by letter is found all the way", () => {
    const name = fc.string({ unit: fc.constantFrom(...NAME_LETTERS), maxLength: 20 });
    fc.assert(
      fc.property(name, fc.nat(20), (name, length) => {
        expect(finds(name.slice(0, length), name)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
