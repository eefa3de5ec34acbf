import { recordAsOf } from "@/lib/record/as-of";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { searchRecord } from "@/lib/record/search";
import { searchGames } from "@/lib/record/search-games";
import { searchIndexOf } from "@/lib/record/search-index";
import { aBoxer, aGames, aNation, anAllocation, aPlace, aRecord } from "../support/record-factory";
import { shippedNames } from "../support/shipped-names";

const record = aRecord({
  nations: [
    aNation({ noc: "KAZ", name: "Kazakhstan", isoAlpha2: "KZ" }),
    aNation({ noc: "IRL", name: "Ireland", isoAlpha2: "IE" }),
    aNation({ noc: "TUR", name: "Türkiye", isoAlpha2: "TR" }),
    aNation({ noc: "JOR", name: "Jordan", isoAlpha2: "JO" }),
  ],
  boxers: [
    aBoxer({ slug: "aidan-walsh", name: "Aidan Walsh", noc: "IRL", categoryCode: "M51" }),
    aBoxer({ slug: "grainne-walsh", name: "Grainne Walsh", noc: "IRL", categoryCode: "W50" }),
    aBoxer({ slug: "obada-alkasbeh", name: "Obada Alkasbeh", noc: "JOR" }),
    aBoxer({ slug: "jordan-smith", name: "Jordan Smith", noc: "IRL" }),
    aBoxer({ slug: "jordana-x", name: "Jordana Xu", noc: "KAZ" }),
    aBoxer({ slug: "saken", name: "Saken Bibossinov", noc: "KAZ", aliases: ["Сакен Бибосынов"] }),
  ],
  places: [aPlace({ id: "place", noc: "IRL", boxerSlug: "grainne-walsh", categoryCode: "W50" })],
  allocations: [anAllocation({ categoryCode: "W50" })],
});
const found = (typed: string) => searchRecord(record, typed).hits.map(({ id }) => id);

describe("a search of a Games", () => {
  test.each([
    ["Turkey", "TUR"],
    ["KAZ", "KAZ"],
    ["КАЗ", "KAZ"],
    ["Republic of Türkiye", "TUR"],
    ["Al-Kasbeh", "obada-alkasbeh"],
    ["Al Kasbeh Obada", "obada-alkasbeh"],
    ["walsh 50", "grainne-walsh"],
    ["Walsh women", "grainne-walsh"],
    ["saken kazakhstan", "saken"],
    ["Бибосынов", "saken"],
    ["M51", "mens-51kg"],
    ["50 kg women", "womens-50kg"],
  ])("%j finds one page: %s", (typed, id) => {
    expect(found(typed)).toEqual([id]);
    expect(searchRecord(record, typed).total).toBe(1);
  });

  test("what is called so comes before what begins so, nations before people", () => {
    expect(found("Jordan")).toEqual(["JOR", "jordan-smith", "jordana-x"]);
  });

  test("a boxer with a place comes before one without", () => {
    expect(found("Walsh")).toEqual(["grainne-walsh", "aidan-walsh"]);
  });

  test.each([
    ["Ireland 50", ["grainne-walsh"]],
    ["women IRL", ["grainne-walsh"]],
    ["Irish 51 kg boxers", ["aidan-walsh", "jordan-smith"]],
    ["Kazakhstan 50", []],
  ])("a nation and a category find its boxers: %j", (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  test("a nation's name finds the nation and not all who box for it", () => {
    expect(found("Ireland")).toEqual(["IRL"]);
  });

  test("as many hits as are asked for, and how many there are", () => {
    const { hits, total } = searchRecord(record, "jordan", 2);
    expect([hits.map(({ id }) => id), total]).toEqual([["JOR", "jordan-smith"], 3]);
  });

  test.each(["", "  ", "?!", "zzzz", "qqqqqqq", "\u200B"])("%j finds nothing", (typed) => {
    expect(searchRecord(record, typed)).toMatchObject({ hits: [], total: 0, near: [] });
  });

  test.each([
    ["Bibosinoff", "saken"],
    ["Alkasbah", "obada-alkasbeh"],
    ["Graine Wolsh", "grainne-walsh"],
    ["Kazakstam", "KAZ"],
  ])("%j finds nothing, and is near %s", (typed, id) => {
    const { total, near } = searchRecord(record, typed);
    expect([total, near[0]?.id]).toEqual([0, id]);
  });

  test("a day is searched like the whole record, and knows who had a place by then", () => {
    const early = recordAsOf(record, "2023-09-01");
    expect(searchRecord(early, "Walsh").hits.map(({ id }) => id)).toEqual([
      "aidan-walsh",
      "grainne-walsh",
    ]);
  });
});

test("an index is made once, for a day and in every instance of the module too", () => {
  const index = searchIndexOf(record);
  jest.isolateModules(() => {
    const again = jest.requireActual<typeof import("@/lib/record/search-index")>(
      "@/lib/record/search-index",
    );
    expect(again.searchIndexOf).not.toBe(searchIndexOf);
    expect(again.searchIndexOf(record)).toBe(index);
  });
  expect(searchIndexOf(recordAsOf(record, "2023-09-01"))).toBe(index);
  const others = makeGamesRecord({ ...record.rows, boxers: [...record.boxers] });
  expect(searchIndexOf(others)).not.toBe(index);
});

describe("a search of a site", () => {
  const later = aRecord({
    games: aGames({
      id: "la-2028",
      name: "Los Angeles 2028",
      city: "Los Angeles",
      startsOn: "2028-07-15",
      isFeatured: false,
    }),
    nations: [aNation({ noc: "KAZ", name: "Kazakhstan", isoAlpha2: "KZ" })],
    boxers: [],
  });

  test("finds the nation in the Games at hand alone", () => {
    const { only, elsewhere } = searchGames(later, [record], "Kazakhstan");
    expect([only?.record.games.id, only?.page?.id, elsewhere]).toEqual(["la-2028", "KAZ", []]);
  });

  test("looks into the other Games where the one at hand has nothing", () => {
    const { only, here } = searchGames(later, [record], "Bibossinov");
    expect([here.total, only?.record.games.id, only?.page?.id]).toEqual([0, "paris-2024", "saken"]);
  });

  test.each([
    ["США", "USA"],
    ["UK", "GBR"],
    ["Великобритания", "GBR"],
    ["Guinea", "GUI"],
    ["World Qualification Tournament 2", "world-qualifier-2-2024"],
    ["Ireland's boxers", "IRL"],
    ["over 92", "mens-92kg-plus"],
    ["Republic of Korea", "KOR"],
    ["The Republic of Korea", "KOR"],
    ["Korea, Republic of", "KOR"],
    ["Korea (Democratic People's Republic of)", "PRK"],
    ["Korea, Dem. People’s Rep.", "PRK"],
    ["People's Republic of China", "CHN"],
    ["Republic of China", "TPE"],
    ["P.R. China", "CHN"],
    ["PRC", "CHN"],
    ["Lao PDR", "LAO"],
    ["Republic of the Congo", "CGO"],
    ["Federal Republic of Germany", "GER"],
    ["Республика Корея", "KOR"],
    ["Қазақстан Республикасы", "KAZ"],
  ])("%j opens the page that is called so, though others begin so: %s", (typed, id) => {
    expect(searchGames(shippedNames, [], typed).only?.page?.id).toBe(id);
  });

  test.each([
    ["Congo", ["CGO", "COD"]],
    ["Korea", ["KOR", "PRK"]],
    ["Irish", ["IRL", "irish-magno"]],
    ["Irish women 54", ["irish-magno", "jennifer-lehane"]],
    ["flyweight", ["mens-51kg", "womens-50kg"]],
    ["World Qualification Tournament", ["world-qualifier-1-2024", "world-qualifier-2-2024"]],
  ])("%j may mean several, which are listed", (typed, ids) => {
    const { here, only } = searchGames(shippedNames, [], typed);
    expect(only).toBeNull();
    expect(here.hits.slice(0, 2).map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ["LA28", "la-2028"],
    ["la 28", "la-2028"],
    ["Los Angeles", "la-2028"],
    ["Los Angeles 2028", "la-2028"],
    ["2028", "la-2028"],
    ["Los Ang", "la-2028"],
    ["Paris", "paris-2024"],
    ["paris-2024", "paris-2024"],
    ["2024 Paris Olympics", "paris-2024"],
    ["Olympic Games 2024", "paris-2024"],
    ["Олимпиада 2024", "paris-2024"],
    ["Paris 2024 boxing", "paris-2024"],
    ["Париж 2024", "paris-2024"],
    ["Лос-Анджелес", "la-2028"],
  ])("%j opens the home page of %s", (typed, id) => {
    const { only } = searchGames(shippedNames, [later], typed);
    expect([only?.record.games.id, only?.page]).toEqual([id, null]);
    expect(searchGames(later, [shippedNames], typed).only?.record.games.id).toBe(id);
  });

  test("a year names its Games and the tournaments of it, “Olympics” every Games", () => {
    const { games, here, only } = searchGames(shippedNames, [later], "2024");
    expect([games.map(({ id }) => id), here.total > 0, only]).toEqual([["paris-2024"], true, null]);
    const all = searchGames(shippedNames, [later], "Olympics");
    expect([all.games.map(({ id }) => id), all.only]).toEqual([["paris-2024", "la-2028"], null]);
  });

  test.each(["Par", "LA", "Harris", "Angel"])("%j finds no Games", (typed) => {
    expect(searchGames(shippedNames, [later], typed).games).toEqual([]);
  });

  test("a weight is called by its name only in the Games whose sources call it so", () => {
    const other = { ...shippedNames, live: null, games: aGames({ id: "la-2028" }) };
    expect(searchRecord(other, "women 54").total).toBe(1);
    expect(searchRecord(other, "bantamweight").total).toBe(0);
  });

  test("opens nothing where there are several, or none", () => {
    expect(searchGames(record, [later], "Walsh").only).toBeNull();
    expect(searchGames(record, [later], "Nobody").only).toBeNull();
  });
});
