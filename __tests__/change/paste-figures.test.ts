/** Draws with a spreadsheet's figures, wide and small letters, and commas within names. */
import { readPaste, toldOf } from "../support/read-paste";

const TWO = ["1 Saken Bibossinov KAZ", "2 Daniel Asenov BUL"];
const PAIRS = ["1 A Bo KAZ", "2 C Do BUL", "3 E Fo FRA", "4 G Ho ESP"];

test.each([
  ["cells", "2.0\tASENOV Daniel\tBUL\n1.0\tBIBOSSINOV Saken\tKAZ", TWO.toReversed()],
  ["cells under a head", "Line,Name,NOC\n1.00,BIBOSSINOV Saken,KAZ\n2.00,ASENOV Daniel,BUL", TWO],
  ["cells with a comma", "1,0;BIBOSSINOV Saken;KAZ\n2,0;ASENOV Daniel;BUL", TWO],
  [
    "cells with a point behind",
    "2.\tASENOV Daniel\tBUL\n1.\tBIBOSSINOV Saken\tKAZ",
    TWO.toReversed(),
  ],
  ["lines", "1.0 BIBOSSINOV Saken KAZ\n2.0 ASENOV Daniel BUL", TWO],
  [
    "seeds",
    "Name,NOC,Seed\nBIBOSSINOV Saken,KAZ,1.0\nASENOV Daniel,BUL,2.0",
    ["1 Saken Bibossinov KAZ [1]", "2 Daniel Asenov BUL [2]"],
  ],
])("numbers as a spreadsheet writes them, in %s", (_, text, expected) => {
  expect(toldOf(text)).toEqual(expected);
});

test.each([
  ["Line,Name,NOC\n1.5,A Bo,KAZ\n2.0,C Do,BUL", "! 2 line line-not-number 1.5"],
  ["51.0 A Bo KAZ\n57.0 C Do BUL", "! 1 name figure-in-name 0 A Bo"],
])("a figure that is no whole number of a line is asked about: %j", (text, expected) => {
  expect(toldOf(text)).toContain(expected);
});

test.each(["51.0\tA Bo\tKAZ\n57.0\tC Do\tBUL", "1.5\tA Bo\tKAZ\n2.0\tC Do\tBUL"])(
  "figures that may be weights leave the lines open: %j",
  (text) => {
    expect(readPaste(text).boxers.map(({ position }) => position)).toEqual([null, null]);
  },
);

test.each([
  ["a code", "1;BIBOSSINOV Saken;ＫＡＺ\n2;ASENOV Daniel;BUL"],
  ["numbers and brackets", "１．BIBOSSINOV Saken（ＫＡＺ）\n２．ASENOV Daniel（ＢＵＬ）"],
  ["commas", "1，BIBOSSINOV Saken，KAZ\n2，ASENOV Daniel，BUL"],
  ["a name", "１　ＢＩＢＯＳＳＩＮＯＶ　Saken　KAZ\n２　ASENOV　Ｄａｎｉｅｌ　BUL"],
])("wide letters in %s", (_, text) => {
  expect(toldOf(text)).toEqual(TWO);
});

test.each([
  ["a column", "1;BIBOSSINOV Saken;kaz\n2;ASENOV Daniel;bul", TWO],
  ["brackets", "1 BIBOSSINOV Saken (kaz)\n2 ASENOV Daniel (Bul)", TWO],
  ["a column beside nations' names", "1,Chad,usa\n2,Jordan,fra", ["1 Chad USA", "2 Jordan FRA"]],
])("small codes in %s", (_, text, expected) => {
  expect(toldOf(text)).toEqual(expected);
  expect(readPaste(text).isoCodes).toBeUndefined();
});

test("a small code is ISO's too, and told", () => {
  expect(readPaste("1,ONE Ann,deu\n2,TWO Bea,nld").isoCodes).toEqual([
    { code: "deu", noc: "GER" },
    { code: "nld", noc: "NED" },
  ]);
});

test.each(["Chad,Ben\nJordan,Mar", "1 Saken Bibossinov kaz\n2 Daniel Asenov bul"])(
  "what may be names is asked about: %j",
  (text) => {
    expect(readPaste(text).problems).not.toEqual([]);
  },
);

test.each([
  ["codes in brackets", "Bo, A (KAZ) v Do, C (BUL)\nFo, E (FRA) v Ho, G (ESP)", PAIRS],
  ["numbers", "1. Bo, A (KAZ) vs. Do, C (BUL)\n2. Fo, E (FRA) vs. Ho, G (ESP)", PAIRS],
  ["dashes", "Bo, A (KAZ) – Do, C (BUL)\nFo, E (FRA) - Ho, G (ESP)", PAIRS],
  ["bare codes", "Bo, A KAZ v Do, C BUL\nFo, E FRA v Ho, G ESP", PAIRS],
  ["a comma before the code", "A Bo, KAZ v C Do, BUL\nE Fo, FRA v G Ho, ESP", PAIRS],
  ["small codes", "Bo, A (kaz) v Do, C (bul)\nFo, E (fra) v Ho, G (esp)", PAIRS],
  ["a bye", "Bo, A (KAZ) v bye\nFo, E (FRA) v Ho, G (ESP)", [PAIRS[0], PAIRS[2], PAIRS[3]]],
])("pairs with family name, comma, given name, and %s", (_, text, expected) => {
  expect(toldOf(text)).toEqual(expected);
});

test("a third name in such a pair is asked about", () => {
  const text = "Bo, A, X Y (KAZ) v Do, C (BUL)\nFo, E, Z W (FRA) v Ho, G (ESP)";
  expect(readPaste(text).problems).not.toEqual([]);
});
