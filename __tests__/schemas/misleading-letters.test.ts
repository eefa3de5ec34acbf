import type { ZodError } from "zod";
import { writeInEnglish } from "@/lib/i18n/english-problems";
import { problemText } from "@/lib/i18n/problem-text";
import { findMixed, findUnseen, withoutUnseen } from "@/lib/record/unseen-letters";
import { categoryCode, noc, text } from "@/lib/schemas/facts/cells";
import { AdminInput } from "@/lib/schemas/people";
import { problemOf } from "@/lib/schemas/says";

/** What is said of the first thing that is wrong. */
function said(error: ZodError | undefined): string | null {
  const [issue] = error?.issues ?? [];
  return issue ? problemText(writeInEnglish, problemOf(issue)) : null;
}

const problemOfValue = (value: string) => said(text.safeParse(value).error);

describe("a text is refused that looks right and is not, naming the letter and its place", () => {
  test.each([
    ["Saken\u200BBibossinov", "has a zero width space (U+200B) as character 6; remove it"],
    ["Bibos\u00ADsinov", "has a soft hyphen (U+00AD) as character 6; remove it"],
    ["Saken\u200E", "has a left-to-right mark (U+200E) as character 6; remove it"],
    ["\u202ESaken", "has a right-to-left override (U+202E) as character 1; remove it"],
    ["Saken\u2028B", "has a line separator (U+2028) as character 6; remove it"],
    ["Saken\uFEFF Bib", "has a byte order mark (U+FEFF) as character 6; remove it"],
    ["Saken\u00A0Bib", "has a no-break space (U+00A0) as character 6; remove it"],
    ["Saken\u2009Bib", "has a thin space (U+2009) as character 6; remove it"],
    ["Saken  Bib", "has a second space as character 7; remove it"],
    ["Saken\u3164Bib", "has a Hangul filler (U+3164) as character 6; remove it"],
    ["Saken\u{E0041}", "has a unseen character (U+E0041) as character 6; remove it"],
    ["Sa\u200Dken", "has a zero width joiner (U+200D) as character 3; remove it"],
    ["👍\u200B", "has a zero width space (U+200B) as character 2; remove it"],
    [
      "Сaken Bibossinov",
      "mixes alphabets: “Сaken” has a Cyrillic С (U+0421); write the word in one",
    ],
    ["Бибоcынов", "mixes alphabets: “Бибоcынов” has a Latin c (U+0063); write the word in one"],
    [
      "Bibossinоv",
      "mixes alphabets: “Bibossinоv” has a Cyrillic о (U+043E); write the word in one",
    ],
  ])("%j %s", (value, problem) => {
    expect(problemOfValue(value)).toBe(problem);
  });
});

test.each([
  "Saken Bibossinov",
  "Сәкен Бибосынов",
  "Saken Сакен",
  "O‘zbekiston",
  "می\u200Cخواهم",
  "क्\u200Dष",
  "ශ්\u200Dරී ලංකා",
  "葛\u{E0100}城",
  "ธิติสรรณ์ ปั้นโหมด",
  "გიორგი ყუშიტაშვილი",
  "4:1",
  "U-22 и U-19",
])("%j is as it looks, and stays", (value) => {
  expect(problemOfValue(value)).toBeNull();
  expect(findUnseen(value)).toBeNull();
  expect(withoutUnseen(value)).toBe(value);
});

test("pasted text is cleared of what cannot be seen; its columns stay apart", () => {
  expect(withoutUnseen("\uFEFF1\u00A0 BIBOS\u00ADSINOV\u200B Saken\u200F\tKAZ\n")).toBe(
    "1  BIBOSSINOV Saken\tKAZ\n",
  );
  expect(findMixed("Сакен Bibossinov")).toBeNull();
});

test("codes typed in Cyrillic letters are read as the Latin ones that they look like", () => {
  expect(noc.parse("КАZ")).toBe("KAZ");
  expect(noc.parse("КАЗ")).toBe("KAZ");
  expect(categoryCode.parse("М51")).toBe("M51");
  expect(noc.safeParse("ЖЖЖ").success).toBe(false);
});

test("people have no such letters in their names", () => {
  const person = { email: "a@example.org", name: "Ann\u200B Editor" };
  expect(said(AdminInput.safeParse(person).error)).toMatch(/zero width space/);
});
