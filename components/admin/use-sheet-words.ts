import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChangeProblem } from "@/lib/record/change-problem";
import type { Bout, Boxer, Category, Tournament } from "@/lib/record/games-record";
import type { SheetEffect } from "@/lib/record/session-sheet";

/** The rows whose names a sheet says. */
export interface NamedRows {
  categories: readonly Pick<Category, "code" | "gender" | "weightLabel">[];
  tournaments: readonly Pick<Tournament, "id" | "shortName">[];
  boxers: readonly Pick<Boxer, "slug" | "name" | "noc">[];
}

export interface SheetWords {
  /** "Men’s 51 kg" */
  category: (code: string) => string;
  /** The tournament's short name, or the kind of route. */
  route: (route: string) => string;
  /** "Saken Bibossinov (KAZ)" */
  boxer: (slug: string | null) => string;
  /** "Men’s 51 kg, Quarter-final" */
  bout: (bout: Bout) => string;
  /** "Saken Bibossinov (KAZ) in red, … in blue" */
  versus: (bout: Bout) => string;
  /** "Red WP 5:0" */
  result: (bout: Pick<Bout, "winner" | "decision" | "score">) => string;
  effect: (effect: SheetEffect) => string;
  problem: (problem: ChangeProblem) => string;
  /** What is wrong in a draw, from a problem's detail. */
  drawProblem: (detail: string) => string;
}

/** Puts the rows of a sheet, and what is wrong with them, into words. */
export function useSheetWords({ categories, tournaments, boxers }: NamedRows): SheetWords {
  const t = useTranslations();
  return useMemo(
    () => sheetWords(t, { categories, tournaments, boxers }),
    [t, categories, tournaments, boxers],
  );
}

function sheetWords(
  t: ReturnType<typeof useTranslations<never>>,
  { categories, tournaments, boxers }: NamedRows,
): SheetWords {
  const boxerOf = new Map(boxers.map((boxer) => [boxer.slug, boxer]));
  const categoryOf = new Map(categories.map((category) => [category.code, category]));
  const category = (code: string) => {
    const found = categoryOf.get(code);
    return found ? t("category.name", { gender: found.gender, weight: found.weightLabel }) : code;
  };
  const boxer = (slug: string | null) => {
    if (slug === null) return t("admin.sheet.unknown");
    const found = boxerOf.get(slug);
    return found ? `${found.name} (${found.noc})` : slug;
  };
  const route = (id: string) => {
    const found = tournaments.find((each) => each.id === id);
    if (found) return found.shortName;
    return t.has(`values.route.${id as "host"}`) ? t(`values.route.${id as "host"}`) : id;
  };
  const drawProblem = (detail: string): string => {
    const [code = "", ...named] = detail.split(" ");
    const key = `admin.drawProblem.${code as "is-out"}` as const;
    if (!t.has(key)) return t("admin.change.problem.draw", { detail });
    const slug = named.find((each) => boxerOf.has(each)) ?? null;
    return t(key, { boxer: boxer(slug), bout: named.find((each) => !boxerOf.has(each)) ?? "" });
  };
  const effect = ({ gained, lost }: SheetEffect) => {
    const values = (slug: string, noc: string) => ({
      boxer: boxerOf.get(slug)?.name ?? slug,
      noc,
    });
    return [
      ...lost.map(({ boxerSlug, noc }) => t("admin.sheet.loses", values(boxerSlug, noc))),
      ...gained.map(({ boxerSlug, noc }) => t("admin.sheet.gains", values(boxerSlug, noc))),
    ].join("; ");
  };
  return {
    category,
    route,
    boxer,
    effect,
    drawProblem,
    bout: ({ categoryCode, round }) =>
      t("admin.sheet.bout", {
        category: category(categoryCode),
        round: t(`values.round.${round ?? "unknown"}`),
      }),
    versus: ({ redSlug, blueSlug }) =>
      t("admin.sheet.versus", { red: boxer(redSlug), blue: boxer(blueSlug) }),
    result: ({ winner, decision, score }) =>
      winner === null
        ? t("admin.sheet.none")
        : [t("admin.sheet.corner", { winner }), decision, score].filter(Boolean).join(" "),
    problem: ({ code, detail }) =>
      code === "draw" && detail
        ? drawProblem(detail)
        : t(`admin.change.problem.${code}`, { detail: named(detail, boxerOf) }),
  };
}

function named(detail: string | null, boxers: ReadonlyMap<string, Pick<Boxer, "name">>): string {
  return boxers.get(detail ?? "")?.name ?? detail ?? "–";
}
