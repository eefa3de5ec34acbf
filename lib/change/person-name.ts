/** Names of people as lists print them: "BIBOSSINOV Saken", "Bibossinov, Saken", "Saken Bibossinov". */

export interface PersonName {
  /** Given name first; "" where nothing was written. */
  name: string;
  /** `null`: the text does not show which part it is. */
  familyName: string | null;
  givenName: string | null;
}

/** What begins a word of capitals in small letters: "McGIVERN", "al-KASBEH", "d’ALMEIDA", "DeLUCA". */
const BEGINNING = "(?:Mc|Mac|Fitz|Van|Von|De|Di|La|Le|[AaEeUu][lsdrnzt][-‐‑]|[DdLlOo]['’])";
const BEGINS = new RegExp(`^${BEGINNING}(?=\\p{Lu})`, "u");

const IN_CAPITALS = new RegExp(
  `^(?:${BEGINNING}?[\\p{Lu}'’.‐‑-]*\\p{Lu}{2}[\\p{Lu}'’.‐‑-]*)$`,
  "u",
);

/** Small words with which family names begin; some in capitals could be given names ("Ben", "Van"). */
const PARTICLE =
  /^(?:d[aeiou]|do?s|das|del|della|des|l[aeo]|los|las|van|vande[nr]?|(?:van)?['’]t|von|vom|der|den|ter|ten|zu|af|av|el|al|bin|bint|ben|abu|ibn|ould|ait|aït|st\.|D[ae]|Dos|Das|Del|Della|Von|Ould|A[iï]t|Abu|Ibn|Bint|Mac|Mc|St\.)$/;
/** Small words with which they end. */
const ENDING = /^(?:uulu|kyzy|ogly|o[gğ]lu|qizi|q[iı]z[iı]|gyzy|ugli|o['‘ʻ]g['‘ʻ]li|[JS]r\.?)$/i;

/** Words in capitals are the family name, if others are not. */
export function readName(text: string): PersonName {
  const tidy = text.replace(/\s+/g, " ").trim();
  const comma = tidy.indexOf(",");
  if (comma >= 0) {
    const family = tidy.slice(0, comma).trim();
    const given = tidy
      .slice(comma + 1)
      .replace(/,/g, " ")
      .trim();
    return named(family, given);
  }
  const words = tidy.split(" ").filter(Boolean);
  const capitals = words.map((word) => IN_CAPITALS.test(word));
  let first = capitals.indexOf(true);
  // "de SOUZA PEREIRA Wanderley": the small words before the capitals are part of them.
  while (first > 0 && PARTICLE.test(words[first - 1] ?? "")) first -= 1;
  let last = capitals.lastIndexOf(true);
  if (first >= 0 && ENDING.test(words[last + 1] ?? "")) last += 1;
  const isPart = first >= 0 && (first === 0 || last === words.length - 1);
  if (!isPart || last - first + 1 === words.length) {
    return { name: words.map(asName).join(" "), familyName: null, givenName: null };
  }
  const family = words.slice(first, last + 1).join(" ");
  const given = [...words.slice(0, first), ...words.slice(last + 1)].join(" ");
  return named(family, given);
}

function named(family: string, given: string): PersonName {
  const familyName = wordsOf(family) || null;
  const givenName = wordsOf(given) || null;
  const name = [givenName, familyName].filter((part) => part !== null).join(" ");
  return { name, familyName, givenName };
}

function wordsOf(text: string): string {
  return text.split(" ").filter(Boolean).map(asName).join(" ");
}

/** "BIBOSSINOV" as "Bibossinov", "O'NEILL" as "O'Neill"; what has small letters stays. */
function asName(word: string): string {
  if (!IN_CAPITALS.test(word) && /\p{Ll}/u.test(word)) return word;
  if (word.length <= 2 && word.endsWith(".")) return word;
  const start = /\p{Ll}/u.test(word) ? (BEGINS.exec(word)?.[0] ?? "") : "";
  return (
    start +
    word
      .slice(start.length)
      .toLowerCase()
      .replace(
        /(^|[-'’.])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
  );
}
