import { FILTERS } from "@/lib/record/filters";
import { FILTER_KEYS } from "@/lib/record/table";

/** Added to links by those who count clicks; they ask for nothing. README.md lists them. */
const TRACKING_NAMES = [
  ...["fbclid", "gclid", "gbraid", "wbraid", "gad_source", "msclkid", "yclid"],
  // Mailchimp adds both to each link.
  ...["mc_cid", "mc_eid"],
  "_",
];
const TRACKING_PREFIX = "utm_";

/** Is it one of the few names that every address may carry and nothing reads? */
export function isTrackingParam(name: string): boolean {
  return TRACKING_NAMES.includes(name) || name.startsWith(TRACKING_PREFIX);
}

/** The name that was meant: mail programs and others write "&amp;" where an address has "&". */
export function meantParamName(name: string): string {
  return name.replace(/^(?:amp;)+/, "");
}

/** The parameters as they were meant, without those that nothing reads; as they are, where all are so. */
export function meantNames(params: URLSearchParams): URLSearchParams {
  const names = [...params.keys()];
  const isMeant = (name: string) => name === meantParamName(name) && !isTrackingParam(name);
  if (names.every(isMeant)) return params;
  return new URLSearchParams(
    [...params].flatMap(([given, value]) => {
      const name = meantParamName(given);
      return isTrackingParam(name) ? [] : [[name, value]];
    }),
  );
}

/** What each parameter is called besides, without capitals and signs. README.md lists the names. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(FILTER_KEYS.map((key) => [key, FILTERS[key].otherNames])),
  q: [
    ...["query", "search", "name", "s", "text", "term", "terms", "keyword", "keywords", "find"],
    ...["searchterm", "searchterms", "searchquery", "searchtext", "searchword"],
  ],
  sort: ["sortby", "order", "orderby"],
  columns: ["column"],
  fields: ["field"],
  "as-of": ["asof", "date", "day"],
  format: [],
  limit: [],
  offset: [],
  revision: [],
  from: [],
  to: ["until"],
  since: [],
  what: [],
  stage: [],
  refugees: ["refugee"],
  neutrals: ["neutral"],
  theme: [],
  lang: ["language", "locale"],
  page: [],
};

const BY_OTHER_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHER_NAMES).flatMap(([name, others]) =>
    [name, ...others].map((other) => [other, name] as const),
  ),
);

/** No name is longer, with the signs that somebody puts into it. */
const MOST_CHARACTERS = 40;

/**
 * Which parameter somebody means by a name: letter case, "-", "_" and a form's "[]" do not matter,
 * and near names are known ("country", "sex"). `null`: none of ours.
 */
export function ownParamName(given: string): string | null {
  const name = meantParamName(given);
  if (name.length > MOST_CHARACTERS || isTrackingParam(name)) return null;
  const plain = name.replace(/\[\w*\]$/, "").toLowerCase();
  return BY_OTHER_NAME.get(plain) ?? BY_OTHER_NAME.get(plain.replace(/[\s_-]/g, "")) ?? null;
}
