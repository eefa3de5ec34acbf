import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AboutOf, ChangeProblem, ProblemAbout } from "@/lib/change/change-problem";
import type { ChangeEffect } from "@/lib/change/effect";
import type { NamedInRefusal } from "@/lib/change/named-in";
import type { SheetEffect } from "@/lib/change/sheet-effects";
import { formatDay } from "@/lib/i18n/day";
import { type Names, useNames } from "@/lib/i18n/names";
import type { Locale } from "@/lib/i18n/routing";
import type { RecordCheckKind } from "@/lib/record/checks";
import type { Bout, Boxer, Category, Tournament } from "@/lib/record/games-rows";

/** The rows whose names a sheet says. */
export interface NamedRows {
  categories: readonly Pick<Category, "code" | "gender" | "weightLabel">[];
  tournaments: readonly Pick<Tournament, "id" | "shortName">[];
  boxers: readonly Pick<Boxer, "slug" | "name" | "noc">[];
  bouts?: readonly Bout[];
  places?: readonly PlaceNamed[];
  /** Checks by kind and subject. */
  checks?: readonly { key: string; name: string }[];
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
  /** A stored row by its list and key: "Saken Bibossinov (KAZ) v …, Men’s 51 kg, …, 9 March 2024" */
  row: (table: string, key: string, row: unknown) => string;
  drawProblem: (problem: DrawProblemNamed) => string;
}

type PlaceNamed = NamedInRefusal["places"][number];
type AllocationNamed = AboutOf<"rule-places">["allocation"];
/** As an effect stores it: a code of ours, or an earlier build's. */
type DrawProblemNamed = Pick<ChangeEffect["drawProblems"][number], "code" | "boxer" | "boutId">;

/** The lists whose rows have a word of their own. */
const TABLES: ReadonlySet<string> = new Set([
  ...["bouts", "places", "boxers", "tournaments", "allocations", "rules", "games"],
  ...["categories", "restrictions", "publishedCounts", "facts"],
]);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Puts the rows of a sheet, and what is wrong with them, into words. */
export function useSheetWords(names: NamedRows): SheetWords {
  const { categories, tournaments, boxers, bouts, places, checks } = names;
  const t = useTranslations();
  const locale = useLocale();
  const say = useNames();
  return useMemo(
    () => sheetWords(t, locale, say, { categories, tournaments, boxers, bouts, places, checks }),
    [t, locale, say, categories, tournaments, boxers, bouts, places, checks],
  );
}

function sheetWords(
  t: ReturnType<typeof useTranslations<never>>,
  locale: Locale,
  say: Names,
  { categories, tournaments, boxers, bouts = [], places = [], checks = [] }: NamedRows,
): SheetWords {
  const boxerOf = new Map(boxers.map((boxer) => [boxer.slug, boxer]));
  const boutOf = new Map(bouts.map((bout) => [bout.id, bout]));
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const categoryOf = new Map(categories.map((category) => [category.code, category]));
  const category = (code: string) => {
    const found = categoryOf.get(code);
    return found ? say.category(found) : code;
  };
  const boxer = (slug: string | null) => {
    if (slug === null) return t("admin.sheet.unknown");
    const found = boxerOf.get(slug);
    return found ? `${found.name} (${found.noc})` : slug;
  };
  const route = (id: string) => {
    const found = tournaments.find((each) => each.id === id);
    if (found) return say.tournamentShort(found);
    return t.has(`values.route.${id as "host"}`) ? t(`values.route.${id as "host"}`) : id;
  };
  const bout = ({ categoryCode, round }: Bout) =>
    t("admin.sheet.bout", {
      category: category(categoryCode),
      round: t(`values.round.${round ?? "unknown"}`),
    });
  const boutNamed = (each: Bout) =>
    t("admin.named.boutWhen", {
      red: boxer(each.redSlug),
      blue: boxer(each.blueSlug),
      bout: bout(each),
      when: each.boxedOn === null ? route(each.tournamentId) : formatDay(locale, each.boxedOn),
    });
  const placeNamed = ({ boxerSlug, categoryCode: code }: PlaceNamed) =>
    t("admin.named.place", { boxer: boxer(boxerSlug), category: category(code) });
  /** What an id in a problem names, in words; what nobody knows stays as it is. */
  const rowNamed = (id: string | null): string => {
    if (id === null) return "–";
    const [foundBout, foundPlace] = [boutOf.get(id), placeOf.get(id)];
    if (foundBout) return boutNamed(foundBout);
    if (foundPlace) return placeNamed(foundPlace);
    if (boxerOf.has(id)) return boxer(id);
    if (DAY.test(id)) return formatDay(locale, id);
    return categoryOf.has(id) ? category(id) : route(id);
  };
  const allocationNamed = ({ route: id, category: code, places: count }: AllocationNamed) =>
    t("admin.named.allocation", {
      category: category(code),
      route: id === null ? "none" : route(id),
      isCounted: count === null ? "no" : "yes",
      count: count ?? 0,
    });
  const checkNamed = (key: string): string => {
    const found = checks.find((check) => check.key === key);
    if (found) return found.name;
    const [kind = "", ...subject] = key.split(" ");
    const title = `checks.kind.${kind as RecordCheckKind}.title` as const;
    return [t.has(title) ? t(title) : kind, subject.map(rowNamed).join(", ")]
      .filter(Boolean)
      .join(": ");
  };
  const drawProblem: SheetWords["drawProblem"] = ({ code, boxer: slug, boutId }) => {
    const key = `admin.drawProblem.${code as "is-out"}` as const;
    return t.has(key)
      ? t(key, { boxer: boxer(slug), bout: rowNamed(boutId) })
      : t("admin.change.problem.draw", { about: code, kind: "drawProblem" });
  };
  /** What a problem is about, in words. */
  const said = (about: ProblemAbout): string => {
    if ("check" in about) return checkNamed(about.check);
    if ("day" in about) return about.day === null ? "–" : formatDay(locale, about.day);
    if ("allocation" in about) return allocationNamed(about.allocation);
    if ("draw" in about) {
      const { tournament, category: code } = about.draw;
      return allocationNamed({ route: tournament, category: code, places: null });
    }
    if ("drawProblem" in about) return drawProblem(about.drawProblem);
    if ("boxer" in about) return boxer(about.boxer);
    if ("category" in about) return category(about.category);
    const [id = null] = Object.values(about);
    return "name" in about || "value" in about || id === null ? `${id ?? "–"}` : rowNamed(`${id}`);
  };
  const row = (table: string, key: string, given: unknown): string => {
    const known = given as Record<string, string> | null | undefined;
    if (table === "bouts" && known) return boutNamed(known as unknown as Bout);
    if (table === "places" && known) return placeNamed(known as unknown as PlaceNamed);
    if (table === "knownBreaks") return t("admin.named.check", { check: checkNamed(key) });
    if (table === "entries" || table === "reached") {
      const [tournament = "", code = "", slug = ""] = key.split(" ");
      return t(table === "entries" ? "admin.named.entry" : "admin.named.reached", {
        boxer: boxer(slug),
        category: category(code),
        tournament: route(tournament),
      });
    }
    if (table === "allocations") {
      const [id = "", code = ""] = key.split(" ");
      const name = allocationNamed({ route: id, category: code, places: null });
      return t("admin.named.row", { table, name });
    }
    const names = known?.shortName ?? known?.name ?? rowNamed(key);
    return TABLES.has(table)
      ? t("admin.named.row", { table, name: names })
      : t("admin.named.row", { table: "other", name: `${table} ${names}` });
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
    bout,
    row,
    versus: ({ redSlug, blueSlug }) =>
      t("admin.sheet.versus", { red: boxer(redSlug), blue: boxer(blueSlug) }),
    result: ({ winner, decision, score }) =>
      winner === null
        ? t("admin.sheet.none")
        : t("admin.sheet.how", {
            winner,
            decision: decision ?? "none",
            score: score ?? "none",
          }),
    problem: ({ code, about }) =>
      "drawProblem" in about
        ? drawProblem(about.drawProblem)
        : t(`admin.change.problem.${code}`, {
            about: said(about),
            kind: Object.keys(about)[0] ?? "none",
          }),
  };
}
