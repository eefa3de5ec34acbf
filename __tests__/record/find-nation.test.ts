import { findNation } from "@/lib/record/find-nation";
import { alpha3Of, nationNames } from "@/lib/record/nation-names";
import cldr from "@/lib/record/nation-names.json";
import { shippedRows } from "../support/shipped-games";

const nations = shippedRows("paris-2024", "nations").map(({ noc = "", name = "", iso_alpha2 }) => ({
  noc,
  name,
  isoAlpha2: iso_alpha2 || null,
}));
const nocOf = (text: string) => findNation(text, nations)?.noc ?? null;

describe("a nation is found by", () => {
  const cases: [noc: string, ...texts: string[]][] = [
    ["TUR", "Turkey", "Türkiye", "TURKIYE", "Republic of Türkiye", "Түркия", "Турция", "TR"],
    ["KOR", "South Korea", "Korea", "Republic of Korea", "대한민국", "Оңтүстік Корея", "KR"],
    ["PRK", "North Korea", "DPRK", "DPR Korea", "КНДР"],
    ["GBR", "UK", "Great Britain", "United Kingdom", "Britain", "England", "GB", "Ұлыбритания"],
    ["NED", "Holland", "the Netherlands", "Netherlands", "Nederland", "NLD", "Нидерланды"],
    ["CIV", "Ivory Coast", "Côte d’Ivoire", "Cote d'Ivoire", "Cote dIvoire", "CI"],
    ["CZE", "Czech Republic", "Czechia", "Česko", "Чехия"],
    ["TPE", "Taiwan", "Chinese Taipei", "TWN", "台灣"],
    ["MYA", "Burma", "Myanmar"],
    ["SWZ", "Swaziland", "Eswatini"],
    ["COD", "DR Congo", "DRC", "Democratic Republic of the Congo", "CD"],
    ["CGO", "Congo", "Republic of the Congo", "COG"],
    ["CPV", "Cape Verde", "Cabo Verde"],
    ["USA", "United States", "America", "US", "USA", "США", "АҚШ"],
    ["IRI", "Iran", "IRN", "Иран"],
    ["RUS", "Russia", "Russian Federation", "Россия", "Ресей"],
    ["GER", "DEU", "Germany", "Deutschland", "de", "Германия"],
    ["SUI", "CHE", "Switzerland", "Schweiz", "Suisse", "Svizzera"],
    ["KSA", "SAU", "Saudi Arabia", "المملكة العربية السعودية"],
    ["UZB", "Uzbekistan", "Oʻzbekiston", "O‘zbekiston", "O'zbekiston", "Өзбекстан", "Ўзбекистон"],
    ["KAZ", "Kazakhstan", "Қазақстан", "Казахстан", "kaz", "KZ"],
    ["MKD", "Macedonia", "North Macedonia"],
    ["TLS", "East Timor", "Timor-Leste"],
    ["VIE", "Viet Nam", "Vietnam", "Việt Nam", "VNM"],
    ["LAO", "Laos", "Lao PDR"],
    ["BRU", "Brunei", "Brunei Darussalam"],
    ["VIN", "St Vincent and the Grenadines", "Saint Vincent & Grenadines"],
    ["SKN", "Saint Kitts and Nevis", "St. Kitts & Nevis"],
    ["TTO", "Trinidad & Tobago", "Trinidad and Tobago"],
    ["HKG", "Hong Kong", "Hong Kong, China", "香港"],
    ["UAE", "United Arab Emirates", "UA Emirates", "ОАЭ", "ARE"],
    ["GRE", "Greece", "Hellas", "Ελλάδα", "GRC"],
    ["KGZ", "Kyrgyz Republic", "Киргизия", "Қырғызстан"],
    ["EOR", "Refugee Team", "Refugee Olympic Team"],
    ["AIN", "Individual Neutral Athletes", "Neutral Athletes"],
    // Typed with the keyboard left in Cyrillic: as it looks, or as it sounds
    ["KAZ", "КАЗ", "КАZ", "КАЗ ", "каз"],
    ["CMR", "СМR", "смr"],
    ["MAR", "МАR", "МАР"],
    ["SRB", "СРБ"],
    ["TOG", "ТОG"],
    ["ROU", "ROM", "Romania", "România"],
  ];
  test.each(cases.flatMap(([noc, ...texts]) => texts.map((text) => [text, noc] as const)))(
    "%s: %s",
    (text, noc) => {
      expect(nocOf(text)).toBe(noc);
    },
  );
});

test("every nation is found by its IOC code, its ISO codes and every one of its names", () => {
  const lost = nations.flatMap((nation) => {
    const codes = [nation.noc, nation.isoAlpha2, alpha3Of(nation)];
    const texts = [...codes, ...nationNames(nation)].filter((text) => text !== null);
    return texts.flatMap((text) => (nocOf(text) === nation.noc ? [] : [`${text}: ${nation.noc}`]));
  });
  // The one code that the IOC gives to another: Brunei's in ISO, Bahrain's at the Games.
  expect(lost).toEqual(["BRN: BRU"]);
});

test("a code of both lists is read as the IOC's, and says whose it is in ISO", () => {
  expect(findNation("BRN", nations)).toEqual({ noc: "BRN", by: "ioc", isoOf: "BRU" });
  expect(findNation("KAZ", nations)).toEqual({ noc: "KAZ", by: "ioc", isoOf: null });
  expect(findNation("DEU", nations)).toEqual({ noc: "GER", by: "alpha-3", isoOf: null });
});

test.each(["Virgin Islands", "Republic", "", "?", "ZZZ", "Kaz", "Kazak", "and", "the"])(
  "%j names no one nation, or a code",
  (text) => {
    expect(findNation(text, nations)?.by ?? "nobody").toMatch(/^(nobody|ioc)$/);
  },
);

test("every territory of the data has an English, a Kazakh and a Russian name, and says its source", () => {
  expect(cldr.source).toMatch(/^Unicode CLDR \d/);
  const bare = Object.entries(cldr.nations).filter(
    ([, { alpha3, names }]) =>
      !/^[A-Z]{3}$/.test(alpha3) || !names.en.length || !names.kk.length || !names.ru.length,
  );
  expect(bare).toEqual([]);
});
