/** Draws as they are really pasted: bouts, results books, other codes, several scripts. */
import { readTable } from "@/lib/change/paste-draw";
import { readPaste as read, readNoc, toldOf as told } from "../support/read-paste";
import { shippedRows } from "../support/shipped-games";

const FOUR = [
  "1 Saken Bibossinov KAZ",
  "2 Daniel Asenov BUL",
  "3 Billal Bennama FRA",
  "4 Martin Molina ESP",
];

describe("bouts are read as two boxers each", () => {
  test.each([
    [
      "a table with a header",
      "Bout,Red,NOC,Blue,NOC\n1,BIBOSSINOV Saken,KAZ,ASENOV Daniel,BUL\n2,BENNAMA Billal,FRA,MOLINA Martin,ESP",
    ],
    [
      "cells without a header",
      "1\tBIBOSSINOV Saken\tKAZ\tASENOV Daniel\tBUL\n2\tBENNAMA Billal\tFRA\tMOLINA Martin\tESP",
    ],
    [
      "the NOC before the name, and the round before both",
      "Round\tNOC\tRed\tNOC\tBlue\nR32\tKAZ\tBIBOSSINOV Saken\tBUL\tASENOV Daniel\nR32\tFRA\tBENNAMA Billal\tESP\tMOLINA Martin",
    ],
    [
      "family and given names apart",
      "1;BIBOSSINOV;Saken;KAZ;ASENOV;Daniel;BUL\n2;BENNAMA;Billal;FRA;MOLINA;Martin;ESP",
    ],
    [
      "the code in the name's cell",
      "Bout;Red;Blue\n1;BIBOSSINOV Saken (KAZ);ASENOV Daniel (BUL)\n2;BENNAMA Billal (FRA);MOLINA Martin (ESP)",
    ],
    [
      "nations by name, and a winner behind",
      "1,BIBOSSINOV Saken,Kazakhstan,ASENOV Daniel,Bulgaria,red\n2,BENNAMA Billal,France,MOLINA Martin,Spain,blue",
    ],
    [
      "a dash",
      "BIBOSSINOV Saken (KAZ) – ASENOV Daniel (BUL)\nBENNAMA Billal (FRA) - MOLINA Martin (ESP)",
    ],
    [
      "numbers of bouts, which are no seeds and no lines",
      "11 BIBOSSINOV Saken (KAZ) vs ASENOV Daniel (BUL)\n12 BENNAMA Billal (FRA) vs MOLINA Martin (ESP)",
    ],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual(FOUR);
    expect(readTable(text, readNoc).isPairs).toBe(true);
  });

  test("a bye keeps the line of nobody", () => {
    expect(
      told("BIBOSSINOV Saken (KAZ) v BYE\nBENNAMA Billal (FRA) v MOLINA Martin (ESP)"),
    ).toEqual(["1 Saken Bibossinov KAZ", "3 Billal Bennama FRA", "4 Martin Molina ESP"]);
  });

  test.each([
    ["BYE and nothing", "1,Saken B,KAZ,Dan A,BUL\n2,Bil C,FRA,BYE,\n3,Mar D,ESP,BYE,"],
    ["dashes", "1\tSaken B\tKAZ\tDan A\tBUL\n2\tBil C\tFRA\t-\t-\n3\tMar D\tESP\t-\t-"],
    [
      "nothing, under a head",
      "Bout,Red,NOC,Blue,NOC\n1,Saken B,KAZ,Dan A,BUL\n2,Bil C,FRA,,\n3,Mar D,ESP,,",
    ],
    [
      "cells with codes and no numbers",
      "Saken B (KAZ),Dan A (BUL)\nBil C (FRA),bye\nMar D (ESP),bye",
    ],
    ["cells with codes", "1,Saken B (KAZ),Dan A (BUL)\n2,Bil C (FRA),bye\n3,Mar D (ESP),bye"],
  ])("most of them byes, as %s", (_, text) => {
    const { boxers, byes } = read(text);
    expect(boxers.map(({ name, noc }) => `${name} ${noc}`)).toEqual([
      ...["Saken B KAZ", "Dan A BUL", "Bil C FRA", "Mar D ESP"],
    ]);
    expect(byes).toBe(2);
  });

  test.each([
    ["no head", "1,Saken B,KAZ,Dan A,\n2,Bil C,FRA,Mar D,", "! 1 name cell-left-out Dan A"],
    [
      "a head that says nothing",
      "Nr,Home,Nat,Away\n1,Saken B,KAZ,Dan A\n2,Bil C,FRA,Mar D",
      "! 3 name cell-left-out Mar D",
    ],
    [
      "one word each",
      "1,Bibossinov,KAZ,Asenov\n2,Bennama,FRA,Molina",
      "! 2 name cell-left-out Molina",
    ],
  ])("a name that no column reads is a problem: %s", (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test("a club, a coach and a given name that is called like a nation are none", () => {
    const text =
      "Name,NOC,Club,Coach\nSaken B,KAZ,Dynamo Almaty,Ann One\nDan A,BUL,CSKA Sofia,Bea Two";
    expect(told(text)).toEqual(["1 Saken B KAZ", "2 Dan A BUL"]);
    const given = "SMITH,Jordan,Club,IRL\nASENOV,Daniel,Klub,BUL\nMOLINA,Martin,Club,ESP";
    expect(readTable(given, readNoc).isPairs).toBe(false);
  });

  test.each(["-", "–", "/", "v", "vs", "VS."])(
    "two names with %s between are a problem",
    (sign) => {
      const name = `Saken Bibossinov ${sign} Daniel Asenov`;
      expect(told(`1,${name},KAZ\n2,Ann One,FRA`)).toContain(`! 1 name two-in-name ${name}`);
    },
  );

  test("one without an NOC does not vanish in the other's name", () => {
    const text = "1. Saken Bibossinov (KAZ) - Daniel Asenov\n2. Ann One (FRA) - Bea Two (ESP)";
    expect(told(text)).toContain("! 1 name two-in-name Saken Bibossinov - Daniel Asenov");
  });

  test("the code and the name of a nation are no two boxers", () => {
    const text = "1,BIBOSSINOV Saken,KAZ,Kazakhstan\n2,ASENOV Daniel,BUL,Bulgaria";
    expect(told(text)).toEqual(FOUR.slice(0, 2));
    expect(readTable(text, readNoc).isPairs).toBe(false);
  });

  test("a dash between a code and a name is no bout", () => {
    expect(told("1 KAZ – BIBOSSINOV Saken\n2 BUL – ASENOV Daniel")).toEqual(FOUR.slice(0, 2));
  });
});

describe("a results book", () => {
  test("dates of birth after the NOC", () => {
    expect(
      told(
        "1 CHANG Yuan CHN 16 JUL 1997\n2 PAK Chol PRK 03.12.1999\n3 A Bo KOR 2001-02-03\n4 C Di JPN 1998",
      ),
    ).toEqual(["1 Yuan Chang CHN", "2 Chol Pak PRK", "3 A Bo KOR", "4 C Di JPN"]);
  });

  test("heads, feet and legends are left out and said; everything else is a boxer or a problem", () => {
    const text = [
      "Draw Sheet",
      "Men's 51 kg",
      "1 BIBOSSINOV Saken KAZ",
      "2 ASENOV Daniel BUL",
      "Page 1 of 3",
      "3 BENNAMA Billal FRA",
      "4 MOLINA Martin ESP",
      "Somebody Else",
      "As of 3 March 2024",
    ].join("\n");
    const table = readTable(text, readNoc);
    expect(table.skipped.map(({ row, text: line }) => `${row} ${line}`)).toEqual([
      "1 Draw Sheet",
      "2 Men's 51 kg",
      "5 Page 1 of 3",
      "9 As of 3 March 2024",
    ]);
    expect(table.lines).toBe(9);
    expect(table.lines).toBe(table.skipped.length + table.rows.length);
    expect(told(text)).toContain("! 8 noc noc-missing null");
  });

  test("two columns of a page that ran together are two boxers, each with its line", () => {
    const text = [
      "1 BIBOSSINOV Saken KAZ 3 BENNAMA Billal FRA",
      "2 ASENOV Daniel BUL 4 MOLINA Martin ESP",
    ].join("\n");
    expect(told(text)).toEqual(FOUR);
  });

  test("two boxers who ran together without numbers are a problem of their own", () => {
    const text =
      "1 BENNAMA Billal FRA CHINYEMBA Patrick ZAM\n2 ASENOV Daniel BUL\n3 MOLINA Martin ESP";
    expect(told(text)).toContain("! 1 name noc-in-name FRA");
    expect(told("1\tBENNAMA Billal (FRA) CHINYEMBA Patrick\tZAM\n2\tASENOV Daniel\tBUL")).toContain(
      "! 1 name noc-in-name FRA",
    );
  });

  test.each([
    ["1 Bibossinov KAZ Asenov BUL", "noc-in-name KAZ"],
    ["1 KAZ Bibossinov BUL Asenov", "noc-in-name BUL"],
    ["Anna Muller DEU Ben Smit NLD", "noc-in-name DEU"],
    ["5 Bye KAZ", "bye-with-noc 5 Bye KAZ"],
    ["5,Bye,KAZ", "bye-with-noc 5 Bye KAZ"],
  ])("%s is a problem", (line, expected) => {
    const rest = line.includes(",") ? "6,Ann One,FRA" : "6 Ann One FRA";
    expect(told(`${line}\n${rest}`)).toContain(`! 1 name ${expected}`);
  });

  test("a figure that stays in a name is a problem", () => {
    expect(told("1\tBENNAMA Billal 4b\tFRA\n2\tASENOV Daniel\tBUL")).toContain(
      "! 1 name figure-in-name BENNAMA Billal 4b",
    );
  });

  test.each(["VAN DER TOORN Maud NED", "BEN ALI Mohamed TUN", "MAR Diego ESP", "PAN Xin Yi CHN"])(
    "%s has no second NOC in the name",
    (line) => {
      expect(told(`1 ${line}\n2 ASENOV Daniel BUL`).filter((each) => each.startsWith("!"))).toEqual(
        [],
      );
    },
  );
});

describe("numbers that do not rise", () => {
  const rows = [
    "Saken Bibossinov KAZ",
    "Daniel Asenov BUL",
    "Billal Bennama FRA",
    "Martin Molina ESP",
  ];
  const numbered = (numbers: readonly number[], comma: string) =>
    rows
      .map((row, index) => `${numbers[index]} ${row}`)
      .map((row) => (comma ? row.replace(" ", comma).replace(/ (?=\w+$)/, comma) : row))
      .join("\n");
  const positions = (text: string) => read(text).boxers.map(({ position }) => position);

  test.each(["", ",", "\t"])("are lines within the size of the draw (%j)", (comma) => {
    expect(positions(numbered([2, 1, 4, 3], comma))).toEqual([2, 1, 4, 3]);
    expect(positions(numbered([4, 3, 2, 1], comma))).toEqual([4, 3, 2, 1]);
  });

  test.each(["", ",", "\t"])(
    "leave the lines open beyond it or where one is twice (%j)",
    (comma) => {
      expect(positions(numbered([1, 8, 4, 5], comma))).toEqual([null, null, null, null]);
      expect(positions(numbered([1, 2, 1, 2], comma))).toEqual([null, null, null, null]);
    },
  );
});

describe("columns that say the same", () => {
  test("are a problem where they differ, so that nobody is lost in silence", () => {
    const text = "No,Name,Name,NOC\n1,ASENOV Daniel,MOLINA Martin,BUL\n2,ONE Ann,TWO Bea,FRA";
    expect(told(text)).toContain("! 1 name column-twice Name, Name");
  });

  test("are none where they are alike", () => {
    const text = "No,Name,Name,NOC\n1,ASENOV Daniel,ASENOV Daniel,BUL\n2,ONE Ann,,FRA";
    expect(told(text).filter((each) => each.startsWith("!"))).toEqual([]);
  });
});

describe("nations", () => {
  test("by ISO codes, which are said", () => {
    const draw = read("1,ONE Ann,DEU\n2,TWO Bea,NLD\n3,THREE Cy,BRN\n4,FOUR Di,KAZ");
    expect(draw.boxers.map(({ noc }) => noc)).toEqual(["GER", "NED", "BRU", "KAZ"]);
    expect(draw.isoCodes).toEqual([
      { code: "DEU", noc: "GER" },
      { code: "NLD", noc: "NED" },
      { code: "BRN", noc: "BRU" },
    ]);
    expect(draw.problems).toEqual([]);
  });

  test("by the IOC's where both are mixed: BRN is asked about then", () => {
    const draw = read("1,ONE Ann,GER\n2,TWO Bea,NLD\n3,THREE Cy,BRN");
    expect(draw.boxers.map(({ noc }) => noc)).toEqual(["GER", "NED", "BRN"]);
    expect(draw.isoCodes).toEqual([{ code: "NLD", noc: "NED" }]);
    expect(draw.problems).toMatchObject([{ row: 3, code: "noc-ambiguous", found: "BRN" }]);
  });

  test.each([
    ["a list that shows ISO's codes", "1,ONE Ann,NLD\n2,THREE Cy,BRN", []],
    ["a list that shows the IOC's", "1,ONE Ann,NED\n2,THREE Cy,BRN", []],
    ["both", "1,ONE Ann,BHR\n2,TWO Bea,GER\n3,THREE Cy,BRN", ["3 noc-ambiguous", "3 noc-twice"]],
    ["neither", "1,ONE Ann,KAZ\n2,TWO Bea,FRA\n3,THREE Cy,BRN", ["3 noc-ambiguous"]],
    ["neither, as lines", "1 ONE Ann KAZ\n2 TWO Bea FRA\n3 THREE Cy BRN", ["3 noc-ambiguous"]],
    ["the nation's name", "1,ONE Ann,KAZ\n2,TWO Bea,FRA\n3,THREE Cy,Bahrain", []],
  ])("BRN in %s", (_, text, expected) => {
    expect(read(text).problems.map(({ row, code }) => `${row} ${code}`)).toEqual(expected);
  });

  test("by ISO codes in lines", () => {
    expect(told("1 MÜLLER Karl DEU\n2 DE VRIES Jan NLD")).toEqual([
      "1 Karl Müller GER",
      "2 Jan De Vries NED",
    ]);
  });

  test.each([
    ["Turkey", "TUR"],
    ["США", "USA"],
    ["South Korea", "KOR"],
    ["Қазақстан", "KAZ"],
    ["КАZ", "KAZ"],
    ["(DEU)", "GER"],
  ])("%s is %s", (called, noc) => {
    expect(read(`1,ONE Ann,${called}\n2,TWO Bea,FRA`).boxers.map((each) => each.noc)).toEqual([
      noc,
      "FRA",
    ]);
  });

  test("a code with Cyrillic letters at the end of a line", () => {
    expect(told("1 BIBOSSINOV Saken КАZ\n2 ASENOV Daniel BUL")).toEqual(FOUR.slice(0, 2));
  });
});

test("a cell with a line break is one cell, and rows keep their numbers", () => {
  const text = 'Line;Name;NOC\n1;"BIBOSSINOV\nSaken";KAZ\n2;ASENOV Daniel;XXX';
  expect(told(text)).toEqual([
    "1 Saken Bibossinov KAZ",
    "2 Daniel Asenov ?",
    "! 4 noc noc-unknown XXX",
  ]);
});

describe("family names that begin with a small word", () => {
  test.each([
    ["de SOUZA PEREIRA Wanderley", "Wanderley de Souza Pereira", "de Souza Pereira"],
    ["da SILVA TRINDADE Michael Douglas", "Michael Douglas da Silva Trindade", "da Silva Trindade"],
    ["dos SANTOS Barbara Maria", "Barbara Maria dos Santos", "dos Santos"],
    ["de JESUS CHAGAS Tatiana Regina", "Tatiana Regina de Jesus Chagas", "de Jesus Chagas"],
    ["de PINA David", "David de Pina", "de Pina"],
    ["De PINA David", "David De Pina", "De Pina"],
    ["van der TOORN Maud", "Maud van der Toorn", "van der Toorn"],
    ["Wanderley de SOUZA PEREIRA", "Wanderley de Souza Pereira", "de Souza Pereira"],
    ["LOPEZ de JESUS Juanma", "Juanma Lopez de Jesus", "Lopez de Jesus"],
    ["Ben WHITTAKER", "Ben Whittaker", "Whittaker"],
    ["al-KASBEH Obada", "Obada al-Kasbeh", "al-Kasbeh"],
    ["d’ALMEIDA Ana", "Ana d’Almeida", "d’Almeida"],
    ["DeLUCA Jim", "Jim DeLuca", "DeLuca"],
    ["FitzGERALD Tom", "Tom FitzGerald", "FitzGerald"],
    ["van ’t HOF Jo", "Jo van ’t Hof", "van ’t Hof"],
    ["vande VELDE Jo", "Jo vande Velde", "vande Velde"],
    ["St. JOHN Tim", "Tim St. John", "St. John"],
    ["Mc CARTHY Jo", "Jo Mc Carthy", "Mc Carthy"],
    ["Ait BEKKA Jugurtha", "Jugurtha Ait Bekka", "Ait Bekka"],
    ["ould AHMED Sidi", "Sidi ould Ahmed", "ould Ahmed"],
    ["SEIITBEK uulu Munarbek", "Munarbek Seiitbek uulu", "Seiitbek uulu"],
    ["SMITH Jr. John", "John Smith Jr.", "Smith Jr."],
    ["da SILVA e SOUZA Ana", "Ana da Silva e Souza", "da Silva e Souza"],
  ])("%s", (text, name, familyName) => {
    expect(read(`1 ${text} BRA\n2 ASENOV Daniel BUL`).boxers[0]).toMatchObject({
      name,
      familyName,
    });
  });

  test("every shipped boxer whose family name is known, printed family name first", () => {
    const people = shippedRows("paris-2024", "boxers").filter(
      ({ family_name, given_name }) => family_name && given_name && /\p{Lu}{1}/u.test(family_name),
    );
    expect(people.length).toBeGreaterThan(200);
    const small = /^(?:d[aeou]s?|del|l[ae]s?|los|van|von|der)$/;
    for (const { family_name = "", given_name = "" } of people) {
      const printed = family_name
        .split(" ")
        .map((word) => (small.test(word) ? word : word.toUpperCase()))
        .join(" ");
      if (!/\p{Lu}{2}/u.test(printed)) continue;
      const [boxer] = read(`1 ${printed} ${given_name} BRA\n2 ASENOV Daniel BUL`).boxers;
      expect(boxer?.name.toLowerCase()).toBe(`${given_name} ${family_name}`.toLowerCase());
    }
  });
});
