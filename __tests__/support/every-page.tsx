/** Every kind of public page of a record, a few of each, as it is drawn. */
import type { ReactNode } from "react";
import { DrawPage } from "@/components/bracket/draw-page";
import { BoxersDataTable } from "@/components/data-table/boxers-data-table";
import { CategoriesDataTable } from "@/components/data-table/categories-data-table";
import { NationsDataTable } from "@/components/data-table/nations-data-table";
import { QuotaPlacesDataTable } from "@/components/data-table/quota-places-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { TournamentsDataTable } from "@/components/data-table/tournaments-data-table";
import { AboutPage } from "@/components/qualification/about/about-page";
import { BoxerProfilePage } from "@/components/qualification/boxer/boxer-profile-page";
import { CategoryFill } from "@/components/qualification/category/category-fill";
import { CategoryProfilePage } from "@/components/qualification/category/category-profile-page";
import { ChangesPage } from "@/components/qualification/changes/changes-page";
import { ChecksPage } from "@/components/qualification/checks/checks-page";
import { CorrectionsPage } from "@/components/qualification/checks/corrections-page";
import { CountPage } from "@/components/qualification/count/count-page";
import { FollowingPage } from "@/components/qualification/following/following-page";
import { GlossaryPage } from "@/components/qualification/glossary/glossary-page";
import { GamesHome } from "@/components/qualification/home/games-home";
import { NationMapPage } from "@/components/qualification/map/nation-map-page";
import { NationMatrixPage } from "@/components/qualification/matrix/nation-matrix-page";
import { ComparedNationsPage } from "@/components/qualification/nation/compared-nations-page";
import { NationProfilePage } from "@/components/qualification/nation/nation-profile-page";
import { NearMissesPage } from "@/components/qualification/near-misses/near-misses-page";
import { PlacePage } from "@/components/qualification/place/place-page";
import { SearchPage } from "@/components/qualification/search/search-page";
import { StillOpenPage } from "@/components/qualification/still-open/still-open-page";
import { TournamentProfilePage } from "@/components/qualification/tournament/tournament-profile-page";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { NotFoundSuggestions } from "@/components/ui/not-found-suggestions";
import { PageShell } from "@/components/ui/page-shell";
import { RefusedDay } from "@/components/ui/refused-day";
import type { Correction } from "@/lib/change/corrections";
import { grouped } from "@/lib/qualification/grouped";
import { allowedDays, recordAsOf } from "@/lib/record/as-of";
import { COUNTED, countValues, STAGES } from "@/lib/record/count-terms";
import { drawView } from "@/lib/record/draws";
import type { GamesRecord } from "@/lib/record/games-record";
import { MATRIX_ORDERS } from "@/lib/record/nation-choices";
import {
  boxerProfile,
  categoryProfile,
  nationProfile,
  tournamentProfile,
} from "@/lib/record/profiles";
import { searchGames } from "@/lib/record/search-games";
import { spotlight } from "@/lib/record/spotlight";
import { suggestPages } from "@/lib/record/suggest-pages";
import { TABLES } from "@/lib/record/tables";

/** So many of the boxers and of the places of each kind, and every fifth nation. */
const MOST_ALIKE = 10;

/** The pages by their addresses, and once what stands around each. */
export function everyPage(record: GamesRecord): [address: string, page: ReactNode][] {
  const { games, places, boxers, nations, tournaments, categories } = record;
  const pages = new Map<string, ReactNode>();
  const of = <Profile,>(
    address: string,
    profile: Profile | null,
    draw: (of: Profile) => ReactNode,
  ) => profile && pages.set(address, draw(profile));

  const kinds = grouped(places, ({ routeKind, tournamentId }) => [`${routeKind} ${tournamentId}`]);
  for (const place of [...kinds.values()].flatMap((list) => list.slice(0, MOST_ALIKE))) {
    pages.set(`/quota-places/${place.id}`, <PlacePage place={place} record={record} />);
  }
  const [withPlace = [], without = []] = [true, false].map((has) =>
    boxers.filter(({ slug }) => record.placesByBoxer.has(slug) === has),
  );
  for (const { slug } of [...withPlace.slice(0, MOST_ALIKE), ...without.slice(0, MOST_ALIKE)]) {
    of(`/boxers/${slug}`, boxerProfile(record, slug), (profile) => (
      <BoxerProfilePage profile={profile} record={record} />
    ));
  }
  for (const { noc } of nations.filter((_, index) => index % 5 === 0)) {
    of(`/nations/${noc}`, nationProfile(record, noc), (profile) => (
      <NationProfilePage profile={profile} record={record} />
    ));
  }
  for (const [one, other] of [
    ["KAZ", "UZB"],
    ["IRL", "EOR"],
  ] as const) {
    const second = nationProfile(record, other);
    of(`/nations/${one}?with=${other}`, second && nationProfile(record, one), (first) =>
      second ? <ComparedNationsPage first={first} record={record} second={second} /> : null,
    );
  }
  for (const { slug } of categories) {
    of(`/categories/${slug}`, categoryProfile(record, slug), (profile) => (
      <CategoryProfilePage profile={profile} record={record} />
    ));
  }
  for (const { id } of tournaments) {
    of(`/tournaments/${id}`, tournamentProfile(record, id), (profile) => (
      <TournamentProfilePage profile={profile} record={record} />
    ));
    for (const { code, slug } of categories) {
      of(`/tournaments/${id}/${slug}`, drawView(record, id, code), (view) => (
        <DrawPage record={record} view={view} />
      ));
    }
    for (const noc of ["KAZ", "IRL"]) {
      const light = spotlight(record, noc, id);
      pages.set(`/?noc=${noc}&tournament=${id}`, <GamesHome record={record} spotlight={light} />);
    }
  }
  pages.set("/", <GamesHome record={record} spotlight={null} />);
  pages.set("/still-open", <StillOpenPage record={record} />);
  pages.set("/one-win-short", <NearMissesPage record={record} />);
  pages.set("/glossary", <GlossaryPage record={record} />);
  const followed = {
    nocs: record.nations.map(({ noc }) => noc),
    boxers: record.boxers.map(({ slug }) => slug),
  };
  pages.set("/following", <FollowingPage followed={followed} record={record} />);
  pages.set("/map", <NationMapPage record={record} />);
  for (const sort of MATRIX_ORDERS) {
    const choice = { sort, gender: sort === "nation" ? ("W" as const) : null };
    pages.set(`/matrix?sort=${sort}`, <NationMatrixPage choice={choice} record={record} />);
  }
  pages.set("how categories were filled", <CategoryFill record={record} />);
  pages.set("/about", <AboutPage record={record} />);
  pages.set("/checks", <ChecksPage record={record} />);
  pages.set(
    "/corrections",
    <CorrectionsPage corrections={[aCorrection(record)]} record={record} />,
  );
  const days = allowedDays(games);
  const now = { moment: { asOf: null }, record };
  for (const noc of [null, "KAZ"]) {
    const asOf = days?.from ?? null;
    const from = {
      moment: { asOf, pinned: asOf ? null : 1 },
      record: recordAsOf(record.live ?? record, asOf),
    };
    pages.set(
      `/changes?noc=${noc}`,
      <ChangesPage from={from} noc={noc} record={record} to={now} />,
    );
  }
  for (const what of COUNTED) {
    for (const stage of STAGES) {
      const isIn = stage === "held";
      const definition = { what, stage, refugees: isIn, neutrals: isIn };
      pages.set(
        `/count?${new URLSearchParams(countValues(definition))}`,
        <CountPage definition={definition} record={record} />,
      );
    }
  }
  for (const each of ["", "zzzz", "games", "world", "kaz", "51", "women"]) {
    const answer = searchGames(record, [], each);
    pages.set(`/search?q=${each}`, <SearchPage answer={answer} typed={each} />);
  }
  for (const path of [
    "/nations/kazakstan",
    ...tournaments.map(({ id }) => `/tournaments/${id}/x`),
  ]) {
    const suggestions = suggestPages(record, path.split("/").filter(Boolean));
    pages.set(path, <NotFoundSuggestions path={path} record={record} suggestions={suggestions} />);
  }
  pages.set(
    "/?as-of=1900-01-01",
    <RefusedDay games={games} params={{ "as-of": "1900-01-01" }} path="/" />,
  );
  for (const [address, page] of tablePages(record)) pages.set(address, page);
  const address = { path: "/", params: {} };
  const near = [...nations.slice(0, 2).map(({ noc }) => noc)];
  const leftOut = [
    { field: "noc", given: "KAS", near, why: "unknown" },
    {
      field: "tournament",
      given: "x",
      near: tournaments.slice(0, 2).map(({ id }) => id),
      why: "unknown",
    },
  ] as const;
  pages.set(
    "around every page",
    <PageShell
      address={address}
      allGames={[games, { ...games, isFeatured: false }]}
      news={[someNews(record)]}
      page="home"
      record={record}
    >
      <LeftOutNote address={address} leftOut={leftOut} record={record} />
    </PageShell>,
  );
  return [...pages];
}

function tablePages(record: GamesRecord): [string, ReactNode][] {
  const common = { record, params: { noc: "KAS" }, title: "", intro: "" };
  return [
    [
      "/quota-places",
      <TablePage {...common} key="1" Table={QuotaPlacesDataTable} table={TABLES["quota-places"]} />,
    ],
    ["/nations", <TablePage {...common} key="2" Table={NationsDataTable} table={TABLES.nations} />],
    ["/boxers", <TablePage {...common} key="3" Table={BoxersDataTable} table={TABLES.boxers} />],
    [
      "/tournaments",
      <TablePage {...common} key="4" Table={TournamentsDataTable} table={TABLES.tournaments} />,
    ],
    [
      "/categories",
      <TablePage {...common} key="5" Table={CategoriesDataTable} table={TABLES.categories} />,
    ],
  ];
}

/** A correction that names a place, a bout and a check. */
function aCorrection(record: GamesRecord): Correction {
  const rows: Correction["rows"] = [
    ...record.places.slice(0, 3).map((place) => ({
      table: "places" as const,
      key: place.id,
      before: null,
      after: { ...place, ledger: [] },
    })),
    ...record.bouts.slice(0, 3).map((bout) => ({
      table: "bouts" as const,
      key: bout.id,
      before: { ...bout, winner: null },
      after: bout,
    })),
    ...record.knownBreaks.map((known) => ({
      table: "knownBreaks" as const,
      key: known.kind,
      before: null,
      after: known,
    })),
  ];
  return {
    revision: 1,
    publishedAt: "2024-08-12T00:00:00Z",
    role: null,
    reason: null,
    undoes: null,
    rows,
    gone: [],
  };
}

function someNews({ games, places }: GamesRecord) {
  const [first] = places;
  const gained = first ? [{ noc: first.noc, category: first.categoryCode }] : [];
  return {
    games: games.id,
    revision: 1,
    places: { gained: gained.length, lost: 0 },
    gained,
    lost: [],
    paths: null,
  };
}
