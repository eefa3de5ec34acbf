import type { Gender } from "./vocabulary";

const CODE = /^([MW])(\d{2,3}(?:\.\d)?)(\+?)$/;

const WORD: Record<Gender, string> = { M: "mens", W: "womens" };

/** The gender in a category's code: "M" of "M63.5"; `null` if it is not a code. */
export function categoryGender(code: string): Gender | null {
  const letter = CODE.exec(code)?.[1];
  return letter === "M" || letter === "W" ? letter : null;
}

/** The slug of a category's code: "M63.5" → "mens-63-5kg", "M92+" → "mens-92kg-plus". */
export function categorySlug(code: string): string {
  const gender = categoryGender(code);
  const [, , kg, plus] = CODE.exec(code) ?? [];
  if (!gender || !kg) throw new Error(`Not the code of a category: ${JSON.stringify(code)}`);
  return `${WORD[gender]}-${kg.replace(".", "-")}kg${plus ? "-plus" : ""}`;
}
