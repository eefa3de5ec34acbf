/**
 * Every public page of a record, with what it must say by what the API answers to the same day: counts
 * as whole sentences of the catalogue, facts of places to be compared from page to page.
 */
import { createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { DrawPage } from "@/components/bracket/draw-page";
import { QuotaPlacesDataTable } from "@/components/data-table/quota-places-data-table";
import { useFilterOptions } from "@/components/data-table/use-filter-options";
import { AboutPage } from "@/components/qualification/about/about-page";
import { BoxerProfilePage } from "@/components/qualification/boxer/boxer-profile-page";
import { CategoryProfilePage } from "@/components/qualification/category/category-profile-page";
import { CountPage } from "@/components/qualification/count/count-page";
import { GamesHome } from "@/components/qualification/home/games-home";
import { NationProfilePage } from "@/components/qualification/nation/nation-profile-page";
import { PlacePage } from "@/components/qualification/place/place-page";
import { StillOpenPage } from "@/components/qualification/still-open/still-open-page";
import { TournamentProfilePage } from "@/components/qualification/tournament/tournament-profile-page";
import { readResource, readResourceItem } from "@/lib/api/read-resource";
import { formatDay } from "@/lib/i18n/day";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { isHolding } from "@/lib/qualification/ledger";
import type { Day, PlaceStatus } from "@/lib/qualification/vocabulary";
import { recordAsOf } from "@/lib/record/as-of";
import { COUNTED, DEFAULT_COUNT, STAGES, type Stage } from "@/lib/record/count-terms";
import { drawView } from "@/lib/record/draws";
import { filterValues } from "@/lib/record/filters";
import { firstView } from "@/lib/record/first-view";
import { type GamesRecord, type LiveRecord, required } from "@/lib/record/games-record";
import {
  boxerProfile,
  categoryProfile,
  nationProfile,
  tournamentProfile,
} from "@/lib/record/profiles";
import { shortName } from "@/lib/record/short-name";
import { defaultSpotlight, spotlight } from "@/lib/record/spotlight";
import { EMPTY_QUERY } from "@/lib/record/table";
import { TABLES } from "@/lib/record/tables";
import { quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import {
  all,
  byClass,
  chainFacts,
  type Fact,
  idsIn,
  listedFacts,
  listedRows,
  placeFacts,
  renderPage,
  text,
} from "./page-facts";

const en = messagesOf("en");

const t = createTranslator({ locale: "en", messages: en });
const bold = (chunks: string) => chunks;

/** What the pages of a record say, and where one says something else than the API. */
export interface Walk {
  pages: number;
  facts: Fact[];
  problems: string[];
}

interface ApiPlace {
  id: string;
  noc: string;
  category: string;
  gender: "M" | "W";
  route: string;
  status: PlaceStatus;
  basis: string;
  boxer: { slug: string };
  ledger: { kind: string; date: Day; dateIsExact: boolean }[];
  decidingBout: { id: string } | null;
}

/** Everything that the API answers of a record's places on a day, also of those lost by then. */
async function readApi(live: LiveRecord, asOf: Day | null) {
  const day: Record<string, string> = asOf ? { "as-of": asOf } : {};
  const rows = async <Row,>(resource: string) => {
    const params = new URLSearchParams({ limit: "1000", ...day });
    const answer = await readResource(live, resource, params).json();
    return (answer as { data: Row[] }).data;
  };
  const places: ApiPlace[] = [];
  for (const { id } of live.places) {
    try {
      const answer = readResourceItem(live, "quota-places", id, new URLSearchParams(day));
      places.push(((await answer.json()) as { data: ApiPlace }).data);
    } catch {
      // Not awarded by that day.
    }
  }
  return {
    places,
    listed: await rows<ApiPlace>("quota-places"),
    nations: await rows<{
      noc: string;
      places: number;
      placesMen: number;
      placesWomen: number;
      awards: number;
    }>("nations"),
    categories: await rows<{
      category: string;
      firstAwarded: number;
      held: number;
      onTheDraw: number;
    }>("categories"),
    bouts: await rows<{ id: string; tournament: string; category: string }>("bouts"),
  };
}

type Api = Awaited<ReturnType<typeof readApi>>;

const isDrawn = ({ ledger }: ApiPlace) =>
  ledger.some(({ kind }) => kind === "entered" || kind === "competed");
const isFirst = ({ route }: ApiPlace) => route !== "reallocation" && route !== "refugee";
const held = (places: readonly ApiPlace[]) => places.filter(({ status }) => isHolding(status));

/** What no page of any day may say, whatever its numbers. */
const BAD_PHRASES: readonly RegExp[] = [
  // A tournament's days are no one day.
  /\bon \d+(?: \p{L}+(?: \d{4})?)? ?– ?\d+ \p{L}+/u,
  // A sentence has words for nothing.
  /\b(?:by|and|of|had|has|held|won) 0 \p{L}+/u,
  /(?:^|[.:] )0 \p{L}+ (?:were|was|had|have|has|is|are)\b/u,
  /\b1 (?:places|nations|boxers|bouts|categories|tournaments|invitations) (?!\p{Lu})/u,
  // Independent athletes are no nation, and have no boxers.
  /\bof its boxers\b/,
  // The day ends before what was counted.
  /[Aa]t the end of \d+ \p{L}+ \d{4} \p{L}/u,
];

function badPhrases(said: string): string[] {
  return BAD_PHRASES.flatMap((phrase) => {
    const found = phrase.exec(said);
    return found ? [said.slice(Math.max(0, found.index - 60), found.index + 60)] : [];
  });
}

/**
 * Renders every page of the record as it stood at the end of a day and reads it; boxers who never won
 * a place only if `isEverybody`. The API may be asked of another day, so that it can be seen that a
 * difference is found.
 */
export async function walkPages(
  live: LiveRecord,
  asOf: Day | null,
  { apiOf = asOf, isEverybody = false }: { apiOf?: Day | null; isEverybody?: boolean } = {},
): Promise<Walk> {
  const record = recordAsOf(live, asOf);
  const api = await readApi(live, apiOf);
  const walk: Walk = { pages: 0, facts: apiFacts(api, record), problems: [] };
  const nameOf = (slug: string) => required(record.boxerBySlug, slug).name;
  const titleName = (slug: string) => shortName(required(record.boxerBySlug, slug));
  const open = (page: string, node: ReactNode) => {
    walk.pages += 1;
    const part = renderPage(node);
    walk.facts.push(...listedFacts(page, part));
    for (const phrase of badPhrases(text(part))) walk.problems.push(`${page} says: ${phrase}`);
    const expect = (what: string, said: string | number, expected: string | number) => {
      if (said === expected) return;
      walk.problems.push(`${page}: ${what} is ${said}, the API gives ${expected}`);
    };
    /** The page has to say a sentence whose numbers are the API's. */
    const expectText = (sentence: string) => {
      const plain = sentence.replace(/\s+/g, " ").trim();
      if (!text(part).includes(plain)) walk.problems.push(`${page} does not say: ${plain}`);
    };
    return { part, expect, expectText };
  };
  const when = asOf === null ? null : formatDay("en", asOf);

  for (const place of record.places) {
    const page = `/quota-places/${place.id}`;
    const { part } = open(page, <PlacePage place={place} record={record} />);
    const [chain] = byClass(part, "chain");
    if (chain) walk.facts.push(...chainFacts(page, place.id, chain, nameOf));
    const [status] = byClass(part, "meta").flatMap((meta) => all(meta, "b"));
    walk.facts.push(...placeFacts(page, place.id, { status: text(status) }));
    walk.facts.push(
      titleFact(page, place.id, text(all(part, "h1")[0]), titleName(place.boxerSlug)),
    );
  }

  for (const { slug } of record.boxers) {
    // Whoever never won a place is read of on some days only: there are many, and they look alike.
    if (!isEverybody && !live.placesByBoxer.has(slug)) continue;
    const profile = boxerProfile(record, slug);
    if (!profile) continue;
    const page = `/boxers/${slug}`;
    const { part, expectText } = open(page, <BoxerProfilePage profile={profile} record={record} />);
    const own = api.places.filter(({ boxer }) => boxer.slug === slug);
    const chains = all(part, "section").filter((each) => byClass(each, "chain").length > 0);
    if (own.length !== chains.length) {
      walk.problems.push(`${page} has ${chains.length} places, the API gives ${own.length}`);
    }
    for (const section of chains) {
      const [id = ""] = idsIn(section, "quota-places").slice(-1);
      walk.facts.push(...chainFacts(page, id, section.children.find(isChain) ?? section, nameOf));
      walk.facts.push(titleFact(page, id, text(all(section, "h2")[0]), titleName(slug)));
    }
    if (own.length === 0) {
      const { gender, weightLabel } = profile.category;
      const facts = {
        games: record.games.name,
        category: t("values.categoryInSentence", { gender, weight: weightLabel }),
      };
      expectText(when ? t("boxer.noPlaceOn", { ...facts, day: when }) : t("boxer.noPlace", facts));
    }
  }

  for (const { noc } of record.nations) {
    const profile = nationProfile(record, noc);
    const row = api.nations.find((each) => each.noc === noc);
    if (!profile || !row) continue;
    const own = api.places.filter((place) => place.noc === noc);
    const { part, expect, expectText } = open(
      `/nations/${noc}`,
      <NationProfilePage profile={profile} record={record} />,
    );
    expect("places held", row.places, held(own).length);
    expect("awards", row.awards, own.length);
    expect("rows", listedRows(part).length, own.length);
    const filled = byClass(part, "strip").flatMap((strip) => byClass(strip, "held"));
    expect("filled categories", filled.length, new Set(held(own).map((p) => p.category)).size);
    if (record.tournaments.length > 0) {
      const said = text(byClass(part, "lead")[0]);
      const counts = {
        awards: own.length,
        games: record.games.name,
        held: held(own).length,
        men: held(own).filter(({ gender }) => gender === "M").length,
        women: held(own).filter(({ gender }) => gender === "W").length,
      };
      // The nation's name may take an article in a sentence; the numbers stand after it.
      const nation = "{}";
      const sentence = when
        ? t("nation.leadOn", { ...counts, nation, day: when })
        : t("nation.lead", { ...counts, nation, drawn: own.filter(isDrawn).length });
      for (const piece of sentence.split(nation)) {
        if (!said.includes(piece.trim())) {
          walk.problems.push(`/nations/${noc}: "${said}" is not, by the API, "${sentence}"`);
        }
      }
    } else expectText(t("nation.leadAwaited", { games: record.games.name }));
  }

  for (const { code, slug, places } of record.categories) {
    const profile = categoryProfile(record, slug);
    const row = api.categories.find(({ category }) => category === code);
    if (!profile || !row) continue;
    const own = api.places.filter(({ category }) => category === code);
    const { part, expect, expectText } = open(
      `/categories/${slug}`,
      <CategoryProfilePage profile={profile} record={record} />,
    );
    expect("places held", row.held, held(own).length);
    expect("first awards", row.firstAwarded, own.filter(isFirst).length);
    expect("rows", listedRows(part).length, own.length);
    const chips = byClass(part, "chips").flatMap((list) => idsIn(list, "boxers"));
    expect("chips", chips.length, own.length);
    if (places !== null) {
      const became = {
        first: own.filter(isFirst).length,
        held: held(own).length,
        drawn: own.filter(isDrawn).length,
      };
      const areSame = Object.values(became).every((number) => number === places);
      const live = areSame ? t("category.becameSame", { places }) : t("category.became", became);
      expectText(when ? t("category.becameOn", { ...became, day: when }) : live);
    }
  }

  for (const { id, citations: _ } of record.tournaments) {
    const profile = tournamentProfile(record, id);
    if (!profile) continue;
    const own = api.places.filter(({ route }) => route === id);
    const { part, expect } = open(
      `/tournaments/${id}`,
      <TournamentProfilePage profile={profile} record={record} />,
    );
    const chips = byClass(part, "chips").flatMap((list) => idsIn(list, "boxers"));
    expect("chips on the board", chips.length, own.length);
    const named = all(part, "span").filter(
      (item) => item.attribs.role === "listitem" && idsIn(item, "boxers").length > 0,
    );
    expect("winners by category", named.length - chips.length, own.length);
    const empty = byClass(part, "empty").length;
    const { total } = profile.given;
    expect("places of the board", chips.length + empty, total);
    expect(
      "sum by nation",
      profile.nations.reduce((sum, { won }) => sum + won.total, 0),
      own.length,
    );
    for (const category of record.categories) {
      const view = drawView(record, id, category.code);
      if (view) walkDraw(id, category.code, category.slug);
    }
  }

  function walkDraw(tournament: string, code: string, slug: string) {
    const view = drawView(record, tournament, code);
    if (!view) return;
    const { part, expect, expectText } = open(
      `/tournaments/${tournament}/${slug}`,
      <DrawPage record={record} view={view} />,
    );
    const own = api.places.filter(
      ({ route, category }) => route === tournament && category === code,
    );
    expect("rows", listedRows(part).length, own.length);
    expectText(t("draw.places", { count: own.length }));
    const bouts = api.bouts.filter(
      (bout) => bout.tournament === tournament && bout.category === code,
    );
    const deciding = new Set(own.flatMap(({ decidingBout }) => decidingBout?.id ?? []));
    expectText(t("draw.known", { bouts: bouts.length, deciding: deciding.size }));
  }

  walkHome();
  walkStillOpen();
  walkCount();
  walkTable();
  open("/about", <AboutPage record={record} />);
  return walk;

  function walkHome() {
    const chosen = defaultSpotlight(record, { noc: null, tournamentId: null });
    open("/", <GamesHome record={record} spotlight={chosen} />);
    for (const { id } of record.tournaments) {
      for (const noc of id === chosen?.tournament.id ? ["KAZ", "IRL", "EOR"] : ["KAZ"]) {
        const light = spotlight(record, noc, id);
        const page = `/?noc=${noc}&tournament=${id}`;
        const { part, expect, expectText } = open(
          page,
          <GamesHome record={record} spotlight={light} />,
        );
        const won = api.places.filter((place) => place.route === id);
        const own = won.filter((place) => place.noc === noc);
        expect("licences", byClass(part, "licence").length, own.length);
        const lit = byClass(part, "won").filter(({ attribs }) => attribs.role === "listitem");
        expect("places lit on the board", lit.length, own.length);
        const parts = byClass(part, "road").flatMap((road) => all(road, "li"));
        const given = parts.map((each) => Number(/^\d+/.exec(text(each))?.[0]));
        const routes = light.road.map(
          ({ route }) =>
            api.places.filter((place) => isFirst(place) && place.route === route).length,
        );
        expect("places of the strip", given.join(" "), routes.join(" "));
        if (when) {
          const nocs = new Set(held(api.places).map((place) => place.noc));
          const isRefugee = nocs.delete("EOR");
          expectText(
            t.markup("spotlight.holdersOn", {
              places: held(api.places).length,
              nations: nocs.size,
              refugee: isRefugee ? "yes" : "no",
              day: when,
              b: bold,
            }),
          );
        }
      }
    }
  }

  function walkStillOpen() {
    const { part, expect } = open("/still-open", <StillOpenPage record={record} />);
    for (const row of byClass(part, "nations").flatMap((table) => all(table, "tr"))) {
      const [noc] = idsIn(row, "nations");
      const [first] = all(row, "td");
      if (!noc || !first) continue;
      const { places } = api.nations.find((each) => each.noc === noc) ?? {};
      expect(`places held by ${noc}`, Number(text(first)), places ?? -1);
    }
    const first = api.places.filter(isFirst).length;
    const lead = text(byClass(part, "lead")[0]);
    if (record.tournaments.length > 0 && !new RegExp(`\\b${first}\\b`).test(lead)) {
      walk.problems.push(`/still-open: "${lead}", the API gives ${first}`);
    }
    const taken = byClass(part, "taken").map((each) => Number(/^\d+/.exec(text(each))?.[0]));
    if (taken.length > 0) {
      expect(
        "sum of the categories",
        taken.reduce((sum, count) => sum + count, 0),
        first,
      );
    }
  }

  function walkCount() {
    const stages: Readonly<Record<Stage, readonly ApiPlace[]>> = {
      first: api.places.filter(isFirst),
      ever: api.places,
      held: held(api.places),
      drawn: api.places.filter(isDrawn),
      competed: api.places.filter(({ ledger }) => ledger.some(({ kind }) => kind === "competed")),
    };
    for (const stage of STAGES) {
      const places = stages[stage];
      const numbers = {
        places: places.length,
        boxers: new Set(places.map(({ boxer }) => boxer.slug)).size,
        nations: new Set(places.map(({ noc }) => noc)).size,
      };
      for (const what of COUNTED) {
        const { part, expect } = open(
          `/count?what=${what}&stage=${stage}`,
          <CountPage definition={{ ...DEFAULT_COUNT, what, stage }} record={record} />,
        );
        expect("the number", text(byClass(part, "number")[0]), `${numbers[what]}`);
        const table = byClass(part, "nations")[0];
        const nocs = table ? idsIn(table, "nations") : [];
        expect("nations", new Set(nocs).size, numbers.nations);
      }
    }
  }

  function walkTable() {
    const page = "/quota-places";
    const { part, expect } = open(page, <PlacesTable record={record} />);
    const rows = all(part, "tr").filter((row) => idsIn(row, "quota-places").length > 0);
    expect("rows", rows.length, api.listed.length);
    for (const row of rows) {
      const [id = ""] = idsIn(row, "quota-places");
      const [time] = all(row, "time");
      const cell = time?.parent
        ? text(all(row, "td").find((td) => all(td, "time").length > 0))
        : "";
      const link = all(row, "a").find(({ attribs }) => attribs.href?.includes("/quota-places/"));
      walk.facts.push(
        ...placeFacts(page, id, {
          day: time?.attribs.datetime,
          exact: /\bby\b/.test(cell) ? "by" : "on",
          status: text(link),
          boxer: idsIn(row, "boxers")[0],
        }),
      );
    }
  }
}

/** The table of places as its page shows it. */
function PlacesTable({ record }: { record: GamesRecord }) {
  const rows = TABLES["quota-places"].rows(record);
  const values = filterValues(record);
  return (
    <QuotaPlacesDataTable
      cited={record}
      nameOrder={null}
      options={useFilterOptions(record, values, rows)}
      path="/quota-places"
      rowsPath="/rows"
      title="Places"
      values={values}
      view={firstView(quotaPlacesTable, rows, EMPTY_QUERY)}
      viewParams=""
    />
  );
}

function isChain(node: { type: string }): node is ReturnType<typeof all>[number] {
  return "attribs" in node && (node as { attribs: { class?: string } }).attribs.class === "chain";
}

/** Whether the title of a place tells how its holder qualified, or how the place was lost. */
function titleFact(page: string, id: string, title: string, boxer: string): Fact {
  const isIn = title === t("why.title", { boxer });
  const isNot = (["lost", "declined", "replaced"] as const).some(
    (status) => title === t("why.titleNoLonger", { boxer, status }),
  );
  return {
    page,
    name: `place ${id} held`,
    value: isIn ? "yes" : isNot ? "no" : `"${title}"`,
  };
}

/** What the API says of each place, in the words of the pages. */
function apiFacts({ places, listed }: Api, record: GamesRecord): Fact[] {
  const inList = new Set(listed.map(({ id }) => id));
  return places.flatMap((place) => {
    const [award] = place.ledger;
    const isListed = inList.has(place.id);
    if (isListed !== (record.asOf === null || isHolding(place.status))) {
      return [{ page: "API", name: `place ${place.id} held`, value: "listed otherwise" }];
    }
    return placeFacts("API", place.id, {
      day: award?.date,
      exact: award?.dateIsExact ? "on" : "by",
      status: t(`values.status.${place.status}`),
      boxer: place.boxer.slug,
      held: isHolding(place.status) ? "yes" : "no",
      basis: record.tournamentById.has(place.route) ? place.basis : "given",
    });
  });
}
