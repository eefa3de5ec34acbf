/**
 * What every public field means, in a sentence that defines it, with what no browser needs to know of
 * it: which fields name a row, which name a row of another resource, which are going. A field that is
 * missing here does not compile.
 */
import type { FieldName } from "@/lib/record/field";
import type { Resource } from "@/lib/record/table";
import type { TABLES } from "@/lib/record/tables";

export interface FieldMeaning {
  about: string;
  /** It names the row among all rows of its resource, alone or with the other keys. */
  isKey?: true;
  /** The resource whose key it holds; a list holds several. */
  refersTo?: Resource;
  /** What to use instead, and how long it stays. */
  deprecated?: string;
}

type Columns = readonly { fields: readonly unknown[] }[];
type FieldNameOf<Table extends { columns: Columns }> = FieldName<
  Table["columns"][number]["fields"][number]
>;
type Meanings = {
  readonly [Each in Resource]: Readonly<
    Record<FieldNameOf<(typeof TABLES)[Each]["definition"]>, FieldMeaning>
  >;
};

const GENDER = { about: "Whether the category is for men (`M`) or for women (`W`)." };
const CATEGORY = {
  about: "Code of the category, its gender and weight: `M51`, `W75`, `M92+`.",
  refersTo: "categories",
} as const;
const NOC = {
  about:
    "IOC code of the nation, such as `KAZ`; `EOR` is the refugee team, `AIN` neutral athletes.",
  refersTo: "nations",
} as const;
const NATION = { about: "Name of the nation in English." };
const CONTINENT = {
  about: "Continent of the nation as the IOC groups them; `null`: it belongs to none.",
};
const SOURCE = { about: "Where the facts of the row come from." };
const SOURCE_URL = { about: "Address of the page that says so." };
const BOXER_SLUG = { about: "What names the boxer in addresses.", refersTo: "boxers" } as const;
const BOXER_NAME = { about: "The boxer's name as this record spells it." };
const COUNTED = "counted under the filters that are set";
const MOST = (number: string) => ({
  about: `The upper end where ${number} is published as a range; \`null\`: it is exact, or not published.`,
});
/** Of a corner of a bout. */
const CORNER = (corner: string) => `The boxer in the ${corner} corner; \`null\`: not known.`;
const OTHER_AWARD = { about: "What names that award.", refersTo: "quota-places" } as const;
const OTHER_NOC = { about: "IOC code of its nation.", refersTo: "nations" } as const;
const BOXER_NOC = { about: "IOC code of the boxer's nation.", refersTo: "nations" } as const;
const OTHER_BOXER = { about: "Its boxer." };

export const FIELD_MEANINGS: Meanings = {
  "quota-places": {
    id: {
      about:
        "What names the award in addresses. A place that was lost and given again is two awards.",
      isKey: true,
    },
    gender: GENDER,
    category: CATEGORY,
    boxer: { about: "The boxer to whom the place was given." },
    "boxer.slug": BOXER_SLUG,
    "boxer.name": BOXER_NAME,
    noc: NOC,
    nation: NATION,
    continent: CONTINENT,
    route: {
      about:
        "How the place came to its holder: id of the tournament that gave it, or `universality`, `reallocation`, `refugee`, `host`.",
    },
    finish: {
      about:
        "The furthest that the boxer is known to have come where the place was won; `null`: not won at a tournament, or not known.",
    },
    wonOn: { about: "Day on which the place was won or given; `null`: not known." },
    wonOnIsExact: {
      about:
        "`false`: the place was its holder's by `wonOn`, not from that day. Empty in CSV without a `wonOn`.",
    },
    status: { about: "What had become of the place by the end of the day asked about." },
    reallocatedFrom: {
      about:
        "The award that was given up and became this one; `null`: none. Its `id` alone is in CSV.",
    },
    "reallocatedFrom.id": OTHER_AWARD,
    "reallocatedFrom.noc": OTHER_NOC,
    "reallocatedFrom.boxer": OTHER_BOXER,
    "reallocatedFrom.boxer.slug": BOXER_SLUG,
    "reallocatedFrom.boxer.name": BOXER_NAME,
    reallocatedTo: {
      about:
        "The award that this one became after it was given up; `null`: none. Its `id` alone is in CSV.",
    },
    "reallocatedTo.id": OTHER_AWARD,
    "reallocatedTo.noc": OTHER_NOC,
    "reallocatedTo.boxer": OTHER_BOXER,
    "reallocatedTo.boxer.slug": BOXER_SLUG,
    "reallocatedTo.boxer.name": BOXER_NAME,
    basis: {
      about:
        "What the award rests on: `recorded`, a published list says so; `deduced`, the list says so and its deciding bout follows from what is known; `computed`, the rule decides from known bouts.",
    },
    note: { about: "A remark on the award, in English; `null`: none." },
    source: SOURCE,
    "source.url": SOURCE_URL,
  },
  nations: {
    noc: { about: NOC.about, isKey: true },
    nation: NATION,
    isoAlpha2: {
      about:
        "Code of its country after ISO 3166-1, of two letters: `NA` is Namibia, which some programs read as missing; `null`: it has none.",
    },
    continent: CONTINENT,
    placesMen: { about: `Men's places that the nation held at the end of the day, ${COUNTED}.` },
    placesWomen: {
      about: `Women's places that the nation held at the end of the day, ${COUNTED}.`,
    },
    places: { about: `Places that the nation held at the end of the day, ${COUNTED}.` },
    awards: {
      about: `Places that the nation was ever given, those that it lost included, ${COUNTED}.`,
    },
    boxersWithPlace: { about: `Boxers who held one of those \`places\`, ${COUNTED}.` },
    boxersWhoTried: {
      about: `Boxers of the nation who boxed for a place or were given one by the end of the day, ${COUNTED}.`,
    },
    boxers: {
      about: `Every boxer of the nation that the record knows, ${COUNTED}.`,
      deprecated: "Use `boxersWithPlace` or `boxersWhoTried`; it is not in v2.",
    },
  },
  boxers: {
    slug: { about: "What names the boxer in addresses.", isKey: true },
    name: BOXER_NAME,
    noc: NOC,
    nation: NATION,
    continent: CONTINENT,
    gender: GENDER,
    category: CATEGORY,
    route: {
      about:
        "How the boxer's place was come by, the last where there were several: id of the tournament, or `universality`, `reallocation`, `refugee`, `host`; `null`: no place.",
    },
    status: {
      about:
        "What had become of that place by the end of the day asked about; `no-place`: there is none.",
    },
    knownBouts: { about: `Bouts of the qualification that the record knows, ${COUNTED}.` },
    birthDate: { about: "Day of birth; `null`: not known." },
    birthPlace: { about: "Place of birth, in English; `null`: not known." },
    honours: {
      about: "Olympic medals, parted by `|`: `Tokyo 2020 silver`; `null`: none is recorded.",
    },
    aliases: { about: "Other spellings of the name that pages print, in any script." },
    source: SOURCE,
    "source.url": SOURCE_URL,
  },
  tournaments: {
    id: { about: "What names the tournament in addresses and as a `route`.", isKey: true },
    name: { about: "Name of the tournament in English." },
    city: { about: "City in which it is boxed, in English." },
    countryNoc: { about: "IOC code of the country of that city.", refersTo: "nations" },
    startsOn: { about: "Its first day." },
    endsOn: { about: "Its last day." },
    continent: { about: "The continent whose nations may enter; `null`: open to all." },
    placesMen: {
      about: `Places that it has to give to men, ${COUNTED}; under a filter of nations or of a status, those that it gave. \`null\`: not published.`,
    },
    placesMenMost: MOST("that number"),
    placesWomen: {
      about: `Places that it has to give to women, ${COUNTED}; under a filter of nations or of a status, those that it gave. \`null\`: not published.`,
    },
    placesWomenMost: MOST("that number"),
    places: { about: "The sum of `placesMen` and `placesWomen`; `null`: one is not published." },
    placesMost: MOST("that number"),
    entries: {
      about:
        "Boxers who entered, as published; `null`: not known, or a filter asks for a part of the tournament.",
    },
    nocsEntered: {
      about:
        "Nations that entered boxers, as published; `null`: not known, or a filter asks for a part of the tournament.",
    },
    knownBouts: {
      about:
        "Bouts that the record knows, counted under `gender` and `category`; `null`: a filter asks for some boxers only.",
    },
    timeZone: {
      about: "IANA name of its time zone; `null`: its days are counted in UTC.",
    },
    source: SOURCE,
    "source.url": SOURCE_URL,
  },
  categories: {
    category: { about: CATEGORY.about, isKey: true },
    slug: { about: "What names the category in addresses of pages." },
    weightLabel: { about: "Its weight as people write it: `51 kg`, `92+ kg`." },
    gender: GENDER,
    minKg: {
      about:
        "What a boxer has to be heavier than, in kilograms; `null`: there is no such limit, or it is not published.",
    },
    maxKg: { about: "What a boxer may weigh at most, in kilograms; `null`: no upper limit." },
    places: {
      about: `Places of the Games in the category, ${COUNTED}: those that the routes asked for have to give, or that the nations asked for were given. \`null\`: not published.`,
    },
    placesMost: MOST("that number"),
    firstAwarded: {
      about: `Places that were given for the first time by the end of the day, ${COUNTED}; neither reallocations nor invitations of the refugee team are new places.`,
    },
    held: { about: `Places held at the end of the day, ${COUNTED}.` },
    outside: {
      about: `Those \`held\` that stand outside \`places\`: an invitation of the refugee team; ${COUNTED}.`,
    },
    onTheDraw: {
      about: `Places whose boxer was on the draw of the Games, ${COUNTED}; \`null\`: on a day on which only part of that draw was known.`,
    },
    source: SOURCE,
    "source.url": SOURCE_URL,
  },
  bouts: {
    id: { about: "What names the bout.", isKey: true },
    tournament: { about: "Id of the tournament.", refersTo: "tournaments" },
    gender: GENDER,
    category: CATEGORY,
    round: {
      about:
        "The round of the draw, or `BOX-OFF`, a bout among those who lost in a round; `null`: not known.",
    },
    boxedOn: { about: "Day of the bout; `null`: not known." },
    red: { about: CORNER("red") },
    "red.slug": BOXER_SLUG,
    "red.name": BOXER_NAME,
    "red.noc": BOXER_NOC,
    blue: { about: CORNER("blue") },
    "blue.slug": BOXER_SLUG,
    "blue.name": BOXER_NAME,
    "blue.noc": BOXER_NOC,
    winner: {
      about: "The corner that went on; `none`: both boxers were out; `null`: not known.",
    },
    decision: {
      about:
        "How it was decided: `WP` points, `RSC` referee stopped the contest, `RSC-I` the same for an injury, `KO` knock-out, `ABD` abandoned, `DSQ` disqualification, `WO` walkover; `null`: not known.",
    },
    score: { about: "The judges' cards for winner and loser, such as `4:1`; `null`: not known." },
    cornerKnown: {
      about: "`false`: no page prints who stood in which corner; the winner is then given as red.",
    },
    decides: { about: "Ids of the awards that the bout decided.", refersTo: "quota-places" },
    source: SOURCE,
    "source.url": SOURCE_URL,
  },
  checks: {
    kind: { about: "What kind of comparison the check is.", isKey: true },
    subject: {
      about:
        "What it compares: a gender, a category, a tournament with one of them, two boxers, or the id of a published number.",
      isKey: true,
    },
    asOf: { about: "The day at whose end is counted; `null`: the whole record is." },
    expected: { about: "The number to compare with; `null`: none is published." },
    expectedMost: {
      about:
        "The largest number that holds too, where a range is published; `null`: only `expected`.",
    },
    actual: { about: "What the record counts." },
    unfilled: {
      about:
        "How many of the places that it counts nobody can win any more: so many may be missing.",
    },
    holds: {
      about: "Whether it holds; `null`: there is nothing to compare yet, or it is a question.",
    },
    known: {
      about: "Whether it is listed with a reason: why it does not hold, or what the answer is.",
    },
    reason: { about: "That reason, in English; `null`: none." },
    source: {
      about:
        "Who printed the number, or shows the reason; `null`: the record is compared with itself.",
    },
    "source.url": SOURCE_URL,
    rows: { about: "Ids of the places, bouts or boxers that break it, or are asked about." },
  },
};
