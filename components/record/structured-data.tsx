import { useTranslations } from "next-intl";
import type { BreadcrumbList, Dataset, Person, SportsEvent, WithContext } from "schema-dts";
import type { PageAddress } from "@/components/ui/day-href";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { allowedDays } from "@/lib/record/as-of";
import { findPage, pathSegments } from "@/lib/record/find-page";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { Boxer, Tournament } from "@/lib/record/games-rows";
import { isSubjectPage, isTablePage, type PageId, sectionOf } from "@/lib/record/pages";
import { RESOURCES, type Resource } from "@/lib/record/table";

interface StructuredDataProps {
  record: GamesRecord;
  page: PageId;
  address: PageAddress;
  /** What whole addresses begin with; "": they are relative to the page, as links are. */
  origin: string;
}

type Described = WithContext<SportsEvent> | WithContext<Person> | WithContext<Dataset>;

const CONTEXT = "https://schema.org";
const SPORT = "Boxing";
const GENDERS = { M: "https://schema.org/Male", W: "https://schema.org/Female" } as const;
const FORMATS = {
  csv: "text/csv",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const ALL_IN_ONE = [
  { file: "datapackage.zip", name: "package", type: "application/zip" },
  { file: "facts.sqlite", name: "sqlite", type: "application/vnd.sqlite3" },
] as const;

/**
 * What a page is about in the words of schema.org, for search engines: only what the record knows, and
 * only of the newest record, which is the one that is found.
 */
export function StructuredData({ record, page, address, origin }: StructuredDataProps) {
  const described = useDescribed(record, origin);
  const breadcrumbs = useBreadcrumbs(record, origin);
  if (record.asOf !== null || record.pinned !== null) return null;
  const segments = pathSegments(address.path);
  const own = segments.slice(segments.indexOf(record.games.id) + 1);
  const ids = segments.includes(record.games.id) ? (findPage(record, own) ?? []).slice(1) : [];
  const crumbs = breadcrumbs(page, ids);
  const all = [...described(page, ids), ...(crumbs ? [crumbs] : [])];
  return all
    .map((data) => JSON.stringify(data).replaceAll("<", "\\u003c"))
    .map((json) => (
      <script
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which no tag can end
        dangerouslySetInnerHTML={{ __html: json }}
        key={json}
        type="application/ld+json"
      />
    ));
}

function useDescribed(record: GamesRecord, origin: string) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const { games } = record;
  const nameOfGames = names.games(games);

  const ofGames = (): WithContext<SportsEvent> => ({
    "@context": CONTEXT,
    "@type": "SportsEvent",
    name: t("calendar.games", { games: nameOfGames }),
    sport: SPORT,
    url: origin + links.home(),
    ...(games.startsOn && games.endsOn ? { startDate: games.startsOn, endDate: games.endsOn } : {}),
    location: { "@type": "Place", name: names.city(games), address: names.city(games) },
  });

  const ofTournament = (tournament: Tournament): WithContext<SportsEvent> => {
    const city = names.city(tournament);
    const nation = record.nationByNoc.get(tournament.countryNoc);
    return {
      "@context": CONTEXT,
      "@type": "SportsEvent",
      name: names.tournament(tournament),
      sport: SPORT,
      url: origin + links.tournament(tournament.id),
      startDate: tournament.startsOn,
      endDate: tournament.endsOn,
      location: {
        "@type": "Place",
        name: tournament.venue ?? city,
        address: {
          "@type": "PostalAddress",
          addressLocality: city,
          ...(nation?.isoAlpha2 ? { addressCountry: nation.isoAlpha2 } : {}),
        },
      },
    };
  };

  const ofBoxer = (boxer: Boxer): WithContext<Person> => {
    const { slug, familyName, givenName, birthDate, birthPlace, gender } = boxer;
    const spellings = names.otherSpellings(boxer);
    return {
      "@context": CONTEXT,
      "@type": "Person",
      name: names.boxer(boxer),
      url: origin + links.boxer(slug),
      gender: GENDERS[gender],
      affiliation: {
        "@type": "SportsTeam",
        name: names.nation(required(record.nationByNoc, boxer.noc)),
        sport: SPORT,
      },
      ...(familyName ? { familyName } : {}),
      ...(givenName ? { givenName } : {}),
      ...(birthDate ? { birthDate } : {}),
      ...(birthPlace ? { birthPlace: { "@type": "Place", name: birthPlace } } : {}),
      ...(spellings.length > 0 ? { alternateName: spellings } : {}),
    };
  };

  const dataset = (
    name: string,
    url: string,
    resources: readonly Resource[],
  ): WithContext<Dataset> => {
    const days = allowedDays(games);
    return {
      "@context": CONTEXT,
      "@type": "Dataset",
      name,
      description: t("structured.description", { name, games: nameOfGames }),
      url: origin + url,
      version: `${record.revision}`,
      dateModified: record.publishedAt,
      isAccessibleForFree: true,
      license: origin + links.licence(),
      creator: { "@type": "Organization", name: t("site.name"), url: `${origin}/` },
      ...(days ? { temporalCoverage: `${days.from}/${days.to}` } : {}),
      distribution: [
        ...(resources === RESOURCES ? ALL_IN_ONE : []).map(({ file, name, type }) => ({
          "@type": "DataDownload" as const,
          name: t(`structured.${name}`),
          encodingFormat: type,
          contentUrl: origin + links.facts(file),
        })),
        ...resources.flatMap((resource) =>
          (["csv", "json", "xlsx"] as const).map((format) => ({
            "@type": "DataDownload" as const,
            name: t("structured.file", { resource, format: t(`meta.format.${format}`) }),
            encodingFormat: FORMATS[format],
            contentUrl: origin + links.api(resource, { format }),
          })),
        ),
      ],
    };
  };

  return (page: PageId, ids: readonly string[]): Described[] => {
    const [id = ""] = ids;
    const whole = t("structured.dataset", { games: nameOfGames });
    if (page === "home") return [ofGames(), dataset(whole, links.home(), RESOURCES)];
    if (page === "about") return [dataset(whole, links.page("about"), RESOURCES)];
    if (isTablePage(page)) {
      const name = t("structured.table", { table: t(`pages.${page}.title`), games: nameOfGames });
      return [dataset(name, links.table(page), [page])];
    }
    const tournament = page === "tournament" ? record.tournamentById.get(id) : undefined;
    const boxer = page === "boxer" ? record.boxerBySlug.get(id) : undefined;
    return [...(tournament ? [ofTournament(tournament)] : []), ...(boxer ? [ofBoxer(boxer)] : [])];
  };
}

/** The way from the home page of the Games to a page; nothing for that page itself. */
function useBreadcrumbs(record: GamesRecord, origin: string) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  return (page: PageId, ids: readonly string[]): WithContext<BreadcrumbList> | null => {
    const section = sectionOf(page);
    if (page === "home" || isSubjectPage(section) || section === "home") return null;
    const [id = "", below = ""] = ids;
    const category = (slug: string) => names.category(required(record.categoryBySlug, slug));
    const ofTournament = (): Crumb => [
      names.tournament(required(record.tournamentById, id)),
      links.tournament(id),
    ];
    const subjects = (): Crumb[] => {
      switch (page) {
        case "tournament":
          return [ofTournament()];
        case "draw":
          return [ofTournament(), [category(below), links.draw(id, below)]];
        case "category":
          return [[category(id), links.category(id)]];
        case "nation":
          return [[names.nation(required(record.nationByNoc, id)), links.nation(id)]];
        case "boxer":
          return [[names.boxer(required(record.boxerBySlug, id)), links.boxer(id)]];
        case "place": {
          const { boxerSlug } = required(record.placeById, id);
          return [[names.boxer(required(record.boxerBySlug, boxerSlug)), links.place(id)]];
        }
        default:
          return [];
      }
    };
    const nav = `nav.${section}` as "nav.nations";
    const own: Crumb[] = t.has(nav) ? [[t(nav), links.page(section)]] : [];
    const crumbs: Crumb[] = [[names.games(record.games), links.home()], ...own, ...subjects()];
    return {
      "@context": CONTEXT,
      "@type": "BreadcrumbList",
      itemListElement: crumbs.map(([name, item], index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        item: origin + item,
      })),
    };
  };
}

type Crumb = readonly [name: string, path: string];
