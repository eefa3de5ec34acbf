import { useTranslations } from "next-intl";
import type { Nation } from "@/lib/record/games-rows";

/**
 * Names a nation inside a sentence, with the article that its name takes: "the Netherlands".
 * A hook of the message catalogue, for server and client components.
 */
export function useNationInSentence(): (nation: Pick<Nation, "noc" | "name">) => string {
  const t = useTranslations();
  return ({ noc, name }) => {
    const key = `nationInSentence.${noc}` as "nationInSentence.USA";
    return t.has(key) ? t(key) : name;
  };
}

/** The text with a capital letter at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
