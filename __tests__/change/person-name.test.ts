/** Names as lists print them, and the parts that they show. */
import { readName } from "@/lib/change/person-name";

/** "name = given + family"; "?" for a part that the text does not show. */
const told = (text: string) => {
  const { name, givenName, familyName } = readName(text);
  return `${name} = ${givenName ?? "?"} + ${familyName ?? "?"}`;
};

test.each([
  ["BIBOSSINOV Saken", "Saken Bibossinov = Saken + Bibossinov"],
  ["Saken BIBOSSINOV", "Saken Bibossinov = Saken + Bibossinov"],
  ["  BIBOSSINOV \t Saken ", "Saken Bibossinov = Saken + Bibossinov"],
  ["AIT BEKKA Jugurtha", "Jugurtha Ait Bekka = Jugurtha + Ait Bekka"],
  ["Jugurtha Ali AIT BEKKA", "Jugurtha Ali Ait Bekka = Jugurtha Ali + Ait Bekka"],
  ["БИБОСЫНОВ Сакен", "Сакен Бибосынов = Сакен + Бибосынов"],
])("%j: words in capitals are the family name", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["Saken Bibossinov", "Saken Bibossinov = ? + ?"],
  ["SAKEN BIBOSSINOV", "Saken Bibossinov = ? + ?"],
  ["Ann LEE Bo", "Ann Lee Bo = ? + ?"],
  ["Saken", "Saken = ? + ?"],
  ["BIBOSSINOV", "Bibossinov = ? + ?"],
  ["A. B.", "A. B. = ? + ?"],
  ["", " = ? + ?"],
  ["   ", " = ? + ?"],
])("%j shows no parts", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["Bibossinov, Saken", "Saken Bibossinov = Saken + Bibossinov"],
  ["BIBOSSINOV , Saken", "Saken Bibossinov = Saken + Bibossinov"],
  ["de Souza,Ana Maria", "Ana Maria de Souza = Ana Maria + de Souza"],
  ["SMITH, John, Jr", "John Jr Smith = John Jr + Smith"],
  ["Bibossinov,", "Bibossinov = ? + Bibossinov"],
  [", Saken", "Saken = Saken + ?"],
  [",", " = ? + ?"],
])("%j: a comma stands behind the family name", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["O'NEILL Ann", "Ann O'Neill = Ann + O'Neill"],
  ["O’NEILL Ann", "Ann O’Neill = Ann + O’Neill"],
  ["LEE-SMITH Ann", "Ann Lee-Smith = Ann + Lee-Smith"],
  ["McGIVERN Ann", "Ann McGivern = Ann + McGivern"],
  ["MacDONALD Ann", "Ann MacDonald = Ann + MacDonald"],
  ["FitzGERALD Ann", "Ann FitzGerald = Ann + FitzGerald"],
  ["VanDYKE Ann", "Ann VanDyke = Ann + VanDyke"],
  ["LaROCHE Ann", "Ann LaRoche = Ann + LaRoche"],
  ["el-SAYED Ann", "Ann el-Sayed = Ann + el-Sayed"],
  ["d'ALMEIDA Ann", "Ann d'Almeida = Ann + d'Almeida"],
  ["ST.PIERRE Ann", "Ann St.Pierre = Ann + St.Pierre"],
  ["BIBOSSINOV S.", "S. Bibossinov = S. + Bibossinov"],
  ["XY Ann", "Ann Xy = Ann + Xy"],
  ["Xyz ANN", "Xyz Ann = Xyz + Ann"],
])("%j: capitals become small letters but where a part begins", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["van der BERG Jo", "Jo van der Berg = Jo + van der Berg"],
  ["Jo van der BERG", "Jo van der Berg = Jo + van der Berg"],
  ["Jo Van BERG", "Jo Van Berg = Jo Van + Berg"],
  ["Ben WHITE", "Ben White = Ben + White"],
  ["ben WHITE Ann", "Ann ben White = Ann + ben White"],
  ["ALI uulu Nur", "Nur Ali uulu = Nur + Ali uulu"],
  ["ALI KYZY Nur", "Nur Ali Kyzy = Nur + Ali Kyzy"],
  ["Nur ALI ogly", "Nur Ali ogly = Nur + Ali ogly"],
  ["ALI o‘g‘li Nur", "Nur Ali o‘g‘li = Nur + Ali o‘g‘li"],
  ["SMITH jr John", "John Smith jr = John + Smith jr"],
  ["ALI xuulu Nur", "xuulu Nur Ali = xuulu Nur + Ali"],
])("%j: small words before and behind are part of it", (text, expected) => {
  expect(told(text)).toBe(expected);
});
