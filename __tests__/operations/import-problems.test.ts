import { FactsInvalidError } from "@/lib/operations/facts/problem";
import { importGames } from "@/lib/operations/import-games";
import { at } from "../support/at";
import { describeDatabase, type TestDatabase } from "../support/database";
import {
  entry,
  type FactsText,
  factsFiles,
  makeFacts,
  type RulesText,
  reached,
  writeFiles,
} from "../support/facts";
import { factsSaid } from "../support/said";
import { readStoredRows } from "../support/stored-rows";

type Said = ReturnType<typeof factsSaid>;
type Files = Record<string, string | Uint8Array>;

/** A problem as "file:line column message", the message cut to what the test is about. */
type Expected = [file: string, line: number | null, column: string | null, message: RegExp];

async function problemsOf(database: TestDatabase, files: Files): Promise<readonly Said[]> {
  const before = await readStoredRows(database.prisma);
  const error = await importGames(database.prisma, writeFiles(files)).catch((e: unknown) => e);
  if (!(error instanceof FactsInvalidError)) throw error ?? new Error("Nothing was refused");
  await expect(readStoredRows(database.prisma)).resolves.toEqual(before);
  return error.problems.map(factsSaid);
}

function expectProblems(problems: readonly Said[], expected: readonly Expected[]): void {
  expect(problems).toEqual(
    expected.map(([file, line, column, message]) => ({
      file,
      line,
      column,
      message: expect.stringMatching(message),
    })),
  );
}

const cells: [string, (facts: FactsText) => void, Expected][] = [
  [
    "a Games without a year in its id",
    (facts) => (facts.games.id = "test"),
    ["games.json", 2, "id", /"test" does not end with the year/],
  ],
  [
    "a day of the Games that the calendar lacks",
    (facts) => (facts.games.starts_on = "2024-02-30"),
    ["games.json", 7, "starts_on", /not a day of the calendar/],
  ],
  [
    "an unknown key in games.json",
    (facts) => (facts.games.country = "FRA"),
    ["games.json", null, null, /country/],
  ],
  [
    "places of the Games that are no number",
    (facts) => (facts.games.places_men = "124"),
    ["games.json", 9, "places_men", /whole number.*null/],
  ],
  [
    "a spotlight on an unknown nation",
    (facts) => (facts.games.spotlight = { noc: "XXX", tournament: "cup-2023" }),
    ["games.json", 1, "spotlight.noc", /"XXX" is not in nations.csv/],
  ],
  [
    "a spotlight on an unknown tournament",
    (facts) => (facts.games.spotlight = { noc: "KAZ", tournament: "no-cup" }),
    ["games.json", 1, "spotlight.tournament", /"no-cup" is not in tournaments.csv/],
  ],
  [
    "Games that end before they begin",
    (facts) => (facts.games.ends_on = "2024-07-26"),
    ["games.json", 1, "ends_on", /before starts_on/],
  ],
  [
    "an IOC code in small letters",
    (facts) => (at(facts.nations, 2).noc = "mgl"),
    ["nations.csv", 4, "noc", /"mgl" is not an IOC code; write three capital letters/],
  ],
  [
    "a continent that does not exist",
    (facts) => (at(facts.nations, 0).continent = "ASIA"),
    ["nations.csv", 2, "continent", /"ASIA" must be one of: AFR, AME, ASI, EUR, OCE/],
  ],
  [
    "a nation twice",
    (facts) => facts.nations.push({ ...at(facts.nations, 0) }),
    ["nations.csv", 5, "noc", /"KAZ" is in line 2 too/],
  ],
  [
    "a name with a control character",
    (facts) => (at(facts.nations, 0).name = "Kaz\u0000akhstan"),
    ["nations.csv", 2, "name", /control character/],
  ],
  [
    "a name with a line break",
    (facts) => (at(facts.nations, 0).name = "Kaz\nakhstan"),
    ["nations.csv", 2, "name", /line break/],
  ],
  [
    "a name with a damaged character",
    (facts) => (at(facts.nations, 0).name = "Kaz\uFFFDkhstan"),
    ["nations.csv", 2, "name", /damaged character/],
  ],
  [
    "a name with a space at its end",
    (facts) => (at(facts.nations, 0).name = "Kazakhstan "),
    ["nations.csv", 2, "name", /space at an end/],
  ],
  [
    "a name that is far too long",
    (facts) => (at(facts.nations, 0).name = "K".repeat(5000)),
    ["nations.csv", 2, "name", /^"K{50,}…" is too long; shorten it to 4000/],
  ],
  [
    "a row without a source",
    (facts) => (at(facts.nations, 1).source_url = ""),
    ["nations.csv", 3, "source_url", /"" is empty/],
  ],
  [
    "a source that is no web page",
    (facts) => (at(facts.nations, 1).source_url = "ftp://example.org/x"),
    ["nations.csv", 3, "source_url", /is not an address/],
  ],
  [
    "a source that runs a script",
    (facts) => (at(facts.nations, 1).source_url = "javascript:alert(1)"),
    ["nations.csv", 3, "source_url", /is not an address/],
  ],
  [
    "a category's gender that its code contradicts",
    (facts) => (at(facts.categories, 1).gender = "M"),
    ["categories.csv", 3, "gender", /W50 says otherwise/],
  ],
  [
    "a category's weights in the wrong order",
    (facts) => (at(facts.categories, 1).min_kg = "50"),
    ["categories.csv", 3, "max_kg", /not above min_kg/],
  ],
  [
    "a number with a decimal comma",
    (facts) => (at(facts.categories, 1).max_kg = "50,5"),
    ["categories.csv", 3, "max_kg", /"50,5" is not a weight; write kilograms as 63.5/],
  ],
  [
    "a negative number",
    (facts) => (at(facts.categories, 0).places = "-2"),
    ["categories.csv", 2, "places", /"-2" is not a whole number/],
  ],
  [
    "a number beyond what the database holds",
    (facts) => (at(facts.categories, 0).places = "99999999999"),
    ["categories.csv", 2, "places", /is not a whole number/],
  ],
  [
    "a tournament that ends before it begins",
    (facts) => (at(facts.tournaments, 0).ends_on = "2023-09-30"),
    ["tournaments.csv", 2, "ends_on", /before starts_on/],
  ],
  [
    "a tournament in an unknown country",
    (facts) => (at(facts.tournaments, 0).country_noc = "XXX"),
    ["tournaments.csv", 2, "country_noc", /"XXX" is not in nations.csv/],
  ],
  [
    "a tournament with the name of a route",
    (facts) => facts.tournaments.push({ ...at(facts.tournaments, 0), id: "universality" }),
    ["tournaments.csv", 3, "id", /is the name of a route/],
  ],
  [
    "an allocation by an unknown rule",
    (facts) => (at(facts.allocations, 0).rule = "best"),
    ["allocations.csv", 2, "rule", /"best" is not in rules.json/],
  ],
  [
    "an allocation of more places than its rule gives",
    (facts) => (at(facts.allocations, 0).places = "4"),
    ["allocations.csv", 2, "places", /"4" is not the 2 that the rule "finalists" gives/],
  ],
  [
    "an allocation of a range that its rule does not give",
    (facts) => (at(facts.allocations, 0).places = "3-5"),
    ["allocations.csv", 2, "places", /"3-5" is not the 2 that the rule "finalists" gives/],
  ],
  [
    "a range that does not rise",
    (facts) => (at(facts.categories, 0).places = "18-16"),
    ["categories.csv", 2, "places", /"18-16" is a range that does not rise/],
  ],
  [
    "a range of the Games that does not rise",
    (facts) => (facts.games.places_men = "18-16"),
    ["games.json", 9, "places_men", /"18-16" is a range that does not rise/],
  ],
  [
    "places in Games whose last day is not published",
    (facts) => (facts.games.ends_on = null),
    ["games.json", 1, "ends_on", /is null, but there are places/],
  ],
  [
    "a confidence that is no word of the list",
    (facts) => (at(facts.facts, 0).confidence = "sure"),
    ["facts.csv", 2, "confidence", /"sure" must be one of: confirmed, announced/],
  ],
  [
    "a fact of the Games twice",
    (facts) => facts.facts.push({ ...at(facts.facts, 0) }),
    ["facts.csv", 4, "field", /"federation" is in line 2 too/],
  ],
  [
    "a known break of an unknown check",
    (facts) => (at(facts.known_breaks, 0).kind = "luck"),
    ["known_breaks.csv", 2, "kind", /"luck" must be one of: games-total/],
  ],
  [
    "a known break without a reason",
    (facts) => (at(facts.known_breaks, 0).reason = ""),
    ["known_breaks.csv", 2, "reason", /is empty/],
  ],
  [
    "a known break twice",
    (facts) => facts.known_breaks.push({ ...at(facts.known_breaks, 0) }),
    ["known_breaks.csv", 3, "kind+subject", /is in line 2 too/],
  ],
  [
    "a place decided by a bout that put both boxers out",
    (facts) => (at(facts.bouts, 0).winner = "none"),
    ["quota_places.csv", 2, "deciding_bout", /put both boxers out/],
  ],
  [
    "an allocation of an unknown route",
    (facts) => (at(facts.allocations, 0).route = "cup-2024"),
    ["allocations.csv", 2, "route", /neither a tournament's id nor one of universality/],
  ],
  [
    "an allocation of an unknown category",
    (facts) => (at(facts.allocations, 1).category = "W99"),
    ["allocations.csv", 3, "category", /"W99" is not in categories.csv/],
  ],
  [
    "an allocation twice",
    (facts) => facts.allocations.push({ ...at(facts.allocations, 0), places: "3" }),
    ["allocations.csv", 4, "route+category", /"cup-2023 M51" is in line 2 too/],
  ],
  [
    "a boxer in a category of the other gender",
    (facts) => (at(facts.boxers, 2).gender = "W"),
    ["boxers.csv", 4, "gender", /is W, but the category is M51/],
  ],
  [
    "a birthday that the calendar lacks",
    (facts) => (at(facts.boxers, 0).birth_date = "1999-02-29"),
    ["boxers.csv", 2, "birth_date", /"1999-02-29" is not a day/],
  ],
  [
    "a day written another way",
    (facts) => (at(facts.boxers, 0).birth_date = "31.12.1999"),
    ["boxers.csv", 2, "birth_date", /write it as YYYY-MM-DD/],
  ],
  [
    "a slug with capital letters",
    (facts) => facts.boxers.push({ ...at(facts.boxers, 0), slug: "Saken" }),
    ["boxers.csv", 6, "slug", /small letters/],
  ],
  [
    "a boxer twice",
    (facts) => facts.boxers.push({ ...at(facts.boxers, 0) }),
    ["boxers.csv", 6, "slug", /"saken-one" is in line 2 too/],
  ],
  [
    "an alias twice",
    (facts) => (at(facts.boxers, 0).aliases = "A|B|A"),
    ["boxers.csv", 2, "aliases", /names a part twice/],
  ],
  [
    "an empty alias",
    (facts) => (at(facts.boxers, 0).aliases = "A||B"),
    ["boxers.csv", 2, "aliases", /is empty/],
  ],
  [
    "a bout of an unknown tournament",
    (facts) => (at(facts.bouts, 1).tournament = "cup-2024"),
    ["bouts.csv", 3, "tournament", /"cup-2024" is not in tournaments.csv/],
  ],
  [
    "a bout of an unknown boxer",
    (facts) => (at(facts.bouts, 1).red = "nobody"),
    ["bouts.csv", 3, "red", /"nobody" is not in boxers.csv/],
  ],
  [
    "a boxer in a draw of the other gender",
    (facts) => (facts.entries = [entry("aiym-four")]),
    ["entries.csv", 2, "boxer", /is W in boxers.csv, but the category is M51/],
  ],
  [
    "a boxer in a draw who is not in boxers.csv",
    (facts) => (facts.entries = [entry("nobody")]),
    ["entries.csv", 2, "boxer", /"nobody" is not in boxers.csv/],
  ],
  [
    "a boxer in a draw twice",
    (facts) => (facts.entries = [entry("saken-one"), entry("saken-one")]),
    ["entries.csv", 3, "tournament+category+boxer", /in line 2 too/],
  ],
  [
    "a line of a draw with two boxers",
    (facts) => (facts.entries = [entry("saken-one", "1"), entry("ulugbek-two", "1")]),
    ["entries.csv", 3, "tournament+category+position", /in line 2 too/],
  ],
  [
    "a line 0",
    (facts) => (facts.entries = [entry("saken-one", "0")]),
    ["entries.csv", 2, "position", /count from 1/],
  ],
  [
    "a boxer who reached a round for another nation",
    (facts) => (facts.reached = [reached("saken-one", "UZB")]),
    ["reached.csv", 2, "noc", /"UZB" is not KAZ, for which "saken-one" boxes/],
  ],
  [
    "a boxer who reached a round of the other gender's draw",
    (facts) => (facts.reached = [reached("aiym-four", "KAZ")]),
    ["reached.csv", 2, "boxer", /is W in boxers.csv, but the category is M51/],
  ],
  [
    "a boxer who reached a round and is not in boxers.csv",
    (facts) => (facts.reached = [reached("nobody", "KAZ")]),
    ["reached.csv", 2, "boxer", /"nobody" is not in boxers.csv/],
  ],
  [
    "a round reached at a tournament that is not there",
    (facts) => (facts.reached = [{ ...reached("saken-one", "KAZ"), tournament: "cup-2024" }]),
    ["reached.csv", 2, "tournament", /"cup-2024" is not in tournaments.csv/],
  ],
  [
    "two rounds that one boxer reached in a draw",
    (facts) =>
      (facts.reached = [reached("saken-one", "KAZ", "QF"), reached("saken-one", "KAZ", "SF")]),
    ["reached.csv", 3, "tournament+category+boxer", /in line 2 too/],
  ],
  [
    "a box-off that somebody reached",
    (facts) => (facts.reached = [reached("saken-one", "KAZ", "BOX-OFF")]),
    ["reached.csv", 2, "round", /must be one of: R128, R64/],
  ],
  [
    "a boxer against itself",
    (facts) => (at(facts.bouts, 1).blue = "ulugbek-two"),
    ["bouts.csv", 3, "blue", /boxes against itself/],
  ],
  [
    "a woman in a men's bout",
    (facts) => (at(facts.bouts, 1).blue = "aiym-four"),
    ["bouts.csv", 3, "blue", /is W in boxers.csv, but the category is M51/],
  ],
  [
    "an unknown round",
    (facts) => (at(facts.bouts, 1).round = "final"),
    ["bouts.csv", 3, "round", /must be one of: R128, .*BOX-OFF/],
  ],
  [
    "cards that five judges cannot have given",
    (facts) => Object.assign(at(facts.bouts, 1), { decision: "WP", score: "5:1" }),
    ["bouts.csv", 3, "score", /"5:1" is not what judges can have scored.*4:1, with WP/],
  ],
  [
    "cards of a walkover",
    (facts) => Object.assign(at(facts.bouts, 1), { decision: "WO", score: "5:0" }),
    ["bouts.csv", 3, "score", /"5:0" is not what judges can have scored/],
  ],
  [
    "a decision without a winner",
    (facts) => (at(facts.bouts, 1).winner = ""),
    ["bouts.csv", 3, "winner", /"RSC-I" goes with no such winner/],
  ],
  [
    "a stoppage that puts both out",
    (facts) => (at(facts.bouts, 1).winner = "none"),
    ["bouts.csv", 3, "decision", /"RSC-I" goes with no such winner/],
  ],
  [
    "a winner who is nobody",
    (facts) => (at(facts.bouts, 1).red = ""),
    ["bouts.csv", 3, "winner", /"red" won, and nobody is in that corner/],
  ],
  [
    "a bout after its tournament",
    (facts) => (at(facts.bouts, 1).boxed_on = "2023-10-06"),
    ["bouts.csv", 3, "boxed_on", /"2023-10-06" is outside 2023-10-01 to 2023-10-05/],
  ],
  [
    "a yes that is not yes",
    (facts) => (at(facts.bouts, 1).corner_known = "true"),
    ["bouts.csv", 3, "corner_known", /must be yes or no/],
  ],
  [
    "a place whose id does not say what it is",
    (facts) => (at(facts.quota_places, 3).id = "womens-50kg-kaz-cup-2023"),
    ["quota_places.csv", 5, "id", /must be "womens-50kg-kaz-universality"/],
  ],
  [
    "a place of another nation's boxer",
    (facts) => (at(facts.boxers, 3).noc = "UZB"),
    ["quota_places.csv", 5, "boxer", /boxes for UZB, not KAZ/],
  ],
  [
    "a place in a category of the other gender",
    (facts) => {
      at(facts.boxers, 3).gender = "M";
      at(facts.boxers, 3).category = "M51";
    },
    ["quota_places.csv", 5, "boxer", /is M in boxers.csv, but the category is W50/],
  ],
  [
    "a place by a route that does not exist",
    (facts) => {
      at(facts.quota_places, 3).route = "wildcard";
      at(facts.quota_places, 3).id = "womens-50kg-kaz-wildcard";
    },
    ["quota_places.csv", 5, "route", /neither a tournament's id nor one of universality/],
  ],
  [
    "a deciding bout that does not exist",
    (facts) => (at(facts.quota_places, 0).deciding_bout = "no-bout"),
    ["quota_places.csv", 2, "deciding_bout", /"no-bout" is not in bouts.csv/],
  ],
  [
    "a deciding bout of other boxers",
    (facts) => (at(facts.quota_places, 0).deciding_bout = "cup-2023-mens-51kg-box-off-1"),
    ["quota_places.csv", 2, "deciding_bout", /was not boxed by saken-one/],
  ],
  [
    "a deciding bout of another tournament",
    (facts) => {
      facts.tournaments.push({ ...at(facts.tournaments, 0), id: "cup-2024" });
      at(facts.bouts, 0).tournament = "cup-2024";
    },
    ["quota_places.csv", 2, "deciding_bout", /is of the tournament cup-2024, not cup-2023/],
  ],
  [
    "a deciding bout of another category",
    (facts) => {
      facts.categories.push({ ...at(facts.categories, 0), category: "M57" });
      at(facts.bouts, 0).category = "M57";
    },
    ["quota_places.csv", 2, "deciding_bout", /is of the category M57, not M51/],
  ],
  [
    "a reallocation of nothing",
    (facts) => (at(facts.quota_places, 2).reallocated_from = ""),
    ["quota_places.csv", 4, "reallocated_from", /is empty; name the place/],
  ],
  [
    "a place won at a tournament that says it was reallocated",
    (facts) => (at(facts.quota_places, 0).reallocated_from = "womens-50kg-kaz-universality"),
    ["quota_places.csv", 2, "reallocated_from", /for the route reallocation only/],
  ],
  [
    "a reallocation of a place that is still held",
    (facts) => facts.ledger.splice(1, 1),
    ["quota_places.csv", 4, "reallocated_from", /still in force; say in ledger.csv how/],
  ],
  [
    "a reallocation of a place in another category",
    (facts) => {
      at(facts.quota_places, 2).reallocated_from = "womens-50kg-kaz-universality";
      at(facts.ledger, 1).place = "womens-50kg-kaz-universality";
    },
    ["quota_places.csv", 4, "reallocated_from", /is of the category W50, not M51/],
  ],
  [
    "a reallocation of a place to itself",
    (facts) => {
      at(facts.quota_places, 2).reallocated_from = "mens-51kg-mgl-reallocation";
      at(facts.ledger, 1).place = "mens-51kg-mgl-reallocation";
    },
    ["quota_places.csv", 4, "reallocated_from", /leads back to this place/],
  ],
  [
    "a second place in force of one NOC in one category",
    (facts) =>
      facts.quota_places.push({
        ...at(facts.quota_places, 0),
        id: "mens-51kg-kaz-host",
        route: "host",
        deciding_bout: "",
      }),
    ["quota_places.csv", 6, "category+noc", /"M51 KAZ" is in line 2 too/],
  ],
  [
    "a ledger entry of a day before the place was won",
    (facts) => Object.assign(at(facts.ledger, 2), { date: "2023-10-03", date_is_exact: "yes" }),
    ["ledger.csv", 4, "date", /"2023-10-03" is before the place was won, 2023-10-04/],
  ],
  [
    "a ledger of a place that does not exist",
    (facts) => (at(facts.ledger, 2).place = "no-place"),
    ["ledger.csv", 4, "place", /"no-place" is not in quota_places.csv/],
  ],
  [
    "an exact day of an award whose day is unknown",
    (facts) => Object.assign(at(facts.quota_places, 1), { won_on: "", won_on_is_exact: "yes" }),
    ["quota_places.csv", 3, "won_on_is_exact", /there is no date/],
  ],
  [
    "an exact day that is unknown",
    (facts) => (at(facts.ledger, 2).date_is_exact = "yes"),
    ["ledger.csv", 4, "date_is_exact", /there is no date/],
  ],
  [
    "an event that cannot happen to a place",
    (facts) => (at(facts.ledger, 2).kind = "sold"),
    ["ledger.csv", 4, "kind", /must be one of: confirmed/],
  ],
  [
    "a published count twice",
    (facts) => facts.published_counts.push({ ...at(facts.published_counts, 0) }),
    ["published_counts.csv", 3, "id", /"kaz" is in line 2 too/],
  ],
];

/** What rules.json may have wrong: the path in it, and the line of what is there. */
const brokenRules: [string, (rules: RulesText) => void, Expected][] = [
  [
    "a kind of rule that does not exist",
    (rules) => (at(rules.rules, 0).kind = "best"),
    ["rules.json", 5, "rules.0.kind", /"best" must be one of: winner, reach-round/],
  ],
  [
    "a rule without its round",
    (rules) => delete at(rules.rules, 0).round,
    ["rules.json", 3, "rules.0.round", /nothing must be one of: R128, .*F/],
  ],
  [
    "a round that does not exist",
    (rules) => (at(rules.rules, 0).round = "BOX-OFF"),
    ["rules.json", 6, "rules.0.round", /"BOX-OFF" must be one of/],
  ],
  [
    "a parameter that the kind does not have",
    (rules) => (at(rules.rules, 0).losers_of = "SF"),
    ["rules.json", 3, "rules.0", /has "losers_of", which is none of id, kind, round, citations/],
  ],
  [
    "a box-off among the losers of another round",
    (rules) => (at(rules.rules, 1).losers_of = "R16"),
    ["rules.json", 18, "rules.1.losers_of", /"R16" is not the round before `round`/],
  ],
  [
    "a box-off that cannot give so many places",
    (rules) => (at(rules.rules, 1).box_off_places = 3),
    ["rules.json", 19, "rules.1.box_off_places", /3 cannot be decided by a box-off/],
  ],
  [
    "a box-off without a number of places",
    (rules) => (at(rules.rules, 1).box_off_places = "1"),
    ["rules.json", 19, "rules.1.box_off_places", /"1" is not a whole number/],
  ],
  [
    "a rule that no page says",
    (rules) => (at(rules.rules, 2).citations = []),
    ["rules.json", 30, "rules.2.citations", /names no page; add one/],
  ],
  [
    "a citation of no page",
    (rules) => (at(rules.rules, 2).citations = [{ url: "page 3", says: "so" }]),
    ["rules.json", 32, "rules.2.citations.0.url", /"page 3" is not an address/],
  ],
  [
    "a citation that says nothing",
    (rules) => (at(rules.restrictions, 0).citations = [{ url: "https://a.example/" }]),
    ["rules.json", 54, "restrictions.0.citations.0.says", /is not a text/],
  ],
  [
    "a rule twice",
    (rules) => rules.rules.push(at(rules.rules, 0)),
    ["rules.json", 38, "rules.3.id", /"finalists" is the id of number 0 of the list too/],
  ],
  [
    "a rule that is a word",
    (rules) => rules.rules.push("winner" as unknown as RulesText["rules"][number]),
    ["rules.json", 37, "rules.3", /"winner" is not an object/],
  ],
  [
    "a restriction that nobody knows",
    (rules) => (at(rules.restrictions, 0).id = "two-places"),
    ["rules.json", 52, "restrictions.0.id", /must be one of: one-place-per-noc-and-category/],
  ],
  [
    "a tournament that stops perhaps",
    (rules) => (at(rules.tournaments, 0).stops_when_filled = "perhaps"),
    ["rules.json", 41, "tournaments.0.stops_when_filled", /must be true or false/],
  ],
  [
    "the end of a tournament that does not exist",
    (rules) => (at(rules.tournaments, 0).id = "cup-2024"),
    ["rules.json", 39, "tournaments.0.id", /"cup-2024" is not in tournaments.csv/],
  ],
  [
    "an unknown key",
    (rules) => Object.assign(rules, { notes: [] }),
    ["rules.json", null, null, /has "notes", which is none of rules, tournaments, restrictions/],
  ],
  [
    "a missing list",
    (rules) => Object.assign(rules, { restrictions: undefined }),
    ["rules.json", null, "restrictions", /is not a list/],
  ],
];

const broken: [string, string, (text: string) => string | Uint8Array, Expected[]][] = [
  [
    "an unclosed quote",
    "boxers.csv",
    (text) => text.replace("munkh-three,", '"munkh-three,'),
    [["boxers.csv", 4, null, /quote is never closed/]],
  ],
  [
    "a quote inside an unquoted cell",
    "boxers.csv",
    (text) => text.replace("munkh-three,", 'munkh-"three,'),
    [["boxers.csv", 4, null, /" inside a cell/]],
  ],
  [
    "text after a closing quote",
    "boxers.csv",
    (text) => text.replace("munkh-three,", '"munkh"-three,'),
    [["boxers.csv", 4, null, /after a closing "/]],
  ],
  [
    "a cell too many and a cell too few",
    "nations.csv",
    (text) => text.replace("KAZ,", "KAZ,KAZ,").replace("UZB,", ""),
    [
      ["nations.csv", 2, null, /has 6 cells where the header has 5/],
      ["nations.csv", 3, null, /has 4 cells where the header has 5/],
    ],
  ],
  [
    "an empty line",
    "nations.csv",
    (text) => text.replace("\nUZB", "\n\nUZB"),
    [["nations.csv", 3, null, /is an empty line; remove it/]],
  ],
  [
    "a missing column",
    "nations.csv",
    (text) => text.replace("continent,", ""),
    [["nations.csv", 1, "continent", /is missing from the header; add the column/]],
  ],
  [
    "semicolons between the cells",
    "nations.csv",
    (text) => text.replaceAll(",", ";"),
    [["nations.csv", 1, null, /is separated by semicolons; save it as CSV with commas/]],
  ],
  [
    "a misspelt column",
    "nations.csv",
    (text) => text.replace("continent,", "Continent,"),
    [
      ["nations.csv", 1, "continent", /is missing/],
      ["nations.csv", 1, '"Continent"', /is not a column/],
    ],
  ],
  [
    "a column twice",
    "nations.csv",
    (text) => text.replace("continent,", "continent,continent,"),
    [["nations.csv", 1, '"continent"', /is there twice/]],
  ],
  [
    "an empty file",
    "nations.csv",
    () => "",
    [["nations.csv", 1, null, /is empty; begin it with the header noc,name/]],
  ],
  [
    "bytes that are not UTF-8",
    "nations.csv",
    (text) => Buffer.from(text.replace("Uzbekistan", "Uzbékistan"), "latin1"),
    [["nations.csv", 3, null, /not UTF-8; save the file as UTF-8/]],
  ],
  [
    "a file in UTF-16",
    "nations.csv",
    (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    [["nations.csv", 1, null, /not UTF-8/]],
  ],
  [
    "a huge cell",
    "nations.csv",
    (text) => text.replace("Uzbekistan", "U".repeat(1_000_000)),
    [["nations.csv", 3, null, /more than 100000 characters/]],
  ],
  [
    "JSON that ends too soon",
    "games.json",
    (text) => text.slice(0, -2),
    [["games.json", null, null, /is not JSON/]],
  ],
  ["JSON that is a list", "games.json", () => "[]", [["games.json", null, null, /./]]],
];

describeDatabase(
  "importing reports, and then writes nothing,",
  (database) => {
    test.each(cells)("%s", async (_, spoil, expected) => {
      const facts = makeFacts();
      spoil(facts);
      const problems = await problemsOf(database, factsFiles(facts));
      const [file, line, column, message] = expected;
      expect(problems).toContainEqual({
        file,
        line,
        column,
        message: expect.stringMatching(message),
      });
    });

    test.each(brokenRules)("in rules.json %s, and nothing else", async (_, spoil, expected) => {
      const facts = makeFacts();
      spoil(facts.rules);
      expectProblems(await problemsOf(database, factsFiles(facts)), [expected]);
    });

    test("rules.json missing where allocations name its rules", async () => {
      const { "rules.json": _, ...files } = factsFiles(makeFacts());
      expectProblems(await problemsOf(database, files), [
        ["allocations.csv", 2, "rule", /"finalists" is not in rules.json/],
        ["allocations.csv", 3, "rule", /"invitation" is not in rules.json/],
      ]);
    });

    test.each(broken)("%s", async (_, file, spoil, expected) => {
      const files: Files = factsFiles(makeFacts());
      files[file] = spoil(String(files[file]));
      const problems = await problemsOf(database, files);
      expectProblems(problems, expected);
    });

    test.each(["games.json", "categories.csv"])("%s missing", async (file) => {
      const { [file]: _, ...files } = factsFiles(makeFacts());
      const problems = await problemsOf(database, files);
      expect(problems).toContainEqual({
        file,
        line: null,
        column: null,
        message: "is missing; add the file",
      });
    });

    test("a misspelt file name", async () => {
      const { "ledger.csv": ledger = "", ...files } = factsFiles(makeFacts());
      const problems = await problemsOf(database, { ...files, "Ledger.csv": ledger });
      expect(problems[0]).toMatchObject({
        file: "Ledger.csv",
        message: expect.stringMatching(/is not a file of facts/),
      });
    });

    test("a folder that is not there", async () => {
      const missing = importGames(database.prisma, "/no/such/folder");
      await expect(missing).rejects.toMatchObject({
        code: "facts_invalid",
        problems: expect.arrayContaining([expect.objectContaining({ code: "not-a-folder" })]),
      });
    });

    test("every problem of every file at once, without those that only follow from another", async () => {
      const facts = makeFacts();
      at(facts.nations, 1).noc = "uzb";
      at(facts.boxers, 0).birth_date = "yesterday";
      at(facts.bouts, 0).round = "X";
      at(facts.bouts, 1).decision = "Y";
      at(facts.ledger, 0).place = "none";
      const problems = await problemsOf(database, factsFiles(facts));
      expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
        ["nations.csv", 3, "noc"],
        ["boxers.csv", 2, "birth_date"],
        ["bouts.csv", 2, "round"],
        ["bouts.csv", 3, "decision"],
        ["ledger.csv", 2, "place"],
      ]);
    });
  },
  { isShared: true },
);
