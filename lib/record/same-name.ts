/**
 * Whether two spellings are surely one name: case, marks, apostrophes and hyphens aside, parts written
 * together or apart, the family name first or last, umlauts as two letters, and what the alphabet of a
 * nation writes in a way of its own. Letters that only sound alike make two names: "Li Jin" is not
 * "Li Yin". Looser likeness (`foldName`) is a question for a person.
 */
import { alphabetical } from "./fold";
import { plainLetters } from "./letters";
import { isCyrillic, romanised } from "./romanised";

/** A name as it is compared. */
export interface NameForm {
  /** All letters, without marks and spaces. */
  letters: string;
  /** After which letters a word ends, the last left out. */
  cuts: readonly number[];
  /** The mark of each letter, "" for none; "": no letter has one. */
  marks: string;
  /** Whether a Cyrillic name was put in Latin letters, in which several of its letters are one. */
  isRomanised: boolean;
}

/** Nations whose Latin alphabet writes x for what others write as kh. */
const X_IS_KH: ReadonlySet<string> = new Set(["UZB", "AZE"]);

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ø: "oe", ü: "ue", å: "aa" };

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** In Cyrillic each letter counts, but for ё, which is mostly written without its dots. */
function wordsOf(written: string): string[] {
  if (!isCyrillic(written)) return alphabetical(written).split(" ").filter(Boolean);
  return written.normalize("NFC").toLowerCase().replace(/ё/g, "е").match(WORDS) ?? [];
}

function formOf(written: string, isRomanised: boolean): NameForm {
  const words = wordsOf(written);
  const letters = words.join("");
  let length = 0;
  const cuts = words.slice(0, -1).map((word) => {
    length += word.length;
    return length;
  });
  const marks = isCyrillic(written) ? "" : marksOf(written, letters.length);
  return { letters, cuts, marks, isRomanised };
}

const MARK = /[\u0300-\u036F]/;
/** Turkish dots tell i from ı, which capitals and other alphabets do not keep. */
const DOT = "\u0307";

/** Where the letters and the marks cannot be told apart one by one, nothing is said of marks. */
function marksOf(written: string, length: number): string {
  const marks: string[] = [];
  for (const char of written.toLowerCase().normalize("NFD")) {
    if (MARK.test(char)) {
      if (char !== DOT && marks.length > 0) marks.push(`${marks.pop()}${char}`);
      continue;
    }
    const plain = plainLetters(char).replace(/[^\p{L}\p{N}\p{M}]/gu, "");
    for (const _ of plain) marks.push(/[øłđðħ]/.test(char) ? char : "");
  }
  const hasMark = marks.some((mark) => mark !== "");
  return hasMark && marks.length === length ? marks.join(" ") : "";
}

/** The forms of a name in the order written; of a name in Cyrillic those in Latin letters too. */
export function nameForms(name: string, noc: string | null): NameForm[] {
  const written = noc !== null && X_IS_KH.has(noc) ? name.replace(/x/gi, "kh") : name;
  const spelledOut = written
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöøüå]/g, (letter) => UMLAUTS[letter] ?? letter);
  return [
    ...[...new Set([written, spelledOut])].map((each) => formOf(each, false)),
    ...romanised(name, noc).map((each) => formOf(each, true)),
  ].filter(({ letters }) => letters !== "");
}

/** The forms of a name begun at each of its words, for families stand first or last: "A B C", "B C A". */
export function turnedForms(name: string, noc: string | null): NameForm[] {
  const words = name.split(/[\s,-]+/).filter(Boolean);
  const turned = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
  return turned.flatMap((each) => nameForms(each, noc));
}

/** Whether two forms of the same letters are one name. */
export function isSameForm(a: NameForm, b: NameForm): boolean {
  const areWithin = (some: readonly number[], all: readonly number[]) =>
    some.every((cut) => all.includes(cut));
  // "Ha Nam" is not "Han Am", and one of two marks is wrong; a spelling without any is common.
  const areCutAlike = areWithin(a.cuts, b.cuts) || areWithin(b.cuts, a.cuts);
  const areMarkedAlike = a.marks === "" || b.marks === "" || a.marks === b.marks;
  const isInOneAlphabet = !(a.isRomanised && b.isRomanised);
  return a.letters === b.letters && areCutAlike && areMarkedAlike && isInOneAlphabet;
}

/** Whether two spellings are surely one name of a boxer of this NOC. */
export function isSameName(one: string, other: string, noc: string | null): boolean {
  const forms = nameForms(one, noc);
  return turnedForms(other, noc).some((turned) => forms.some((form) => isSameForm(form, turned)));
}
