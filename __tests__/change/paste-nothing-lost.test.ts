/** Pastes of every kind: each is read rightly, or what is not read is a problem with its row. */
import { readTable } from "@/lib/change/paste-draw";
import { readNoc, readPaste, toldOf } from "../support/read-paste";
import { shippedRows } from "../support/shipped-games";

const FOUR = [
  "1 Saken Bibossinov KAZ",
  "2 Daniel Asenov BUL",
  "3 Billal Bennama FRA",
  "4 Martin Molina ESP",
];
const TWO = FOUR.slice(0, 2);
const PAIRS = ["1 A Bo KAZ", "2 C Do BUL", "3 E Fo FRA", "4 G Ho ESP"];

test.each([
  [
    "a markdown table",
    "| Line | Name | NOC |\n|:--|---|---|\n| 1 | BIBOSSINOV Saken | KAZ |\n| 2 | ASENOV Daniel | BUL |",
    TWO,
  ],
  ["tabs and double spaces", "1\tBIBOSSINOV Saken  KAZ\n2\tASENOV Daniel  BUL", TWO],
  [
    "merged cells with a bout's number, which is no seed",
    "1\tBIBOSSINOV Saken\tKAZ\n\tASENOV Daniel\tBUL\n2\tBENNAMA Billal\tFRA\n\tMOLINA Martin\tESP",
    FOUR,
  ],
  [
    "red and blue on rows in turn",
    "Red\tBIBOSSINOV Saken\tKAZ\nBlue\tASENOV Daniel\tBUL\nRed\tBENNAMA Billal\tFRA\nBlue\tMOLINA Martin\tESP",
    FOUR,
  ],
  [
    "red and blue before the names",
    "Red: BIBOSSINOV Saken (KAZ)\nBlue: ASENOV Daniel (BUL)\nRed: BENNAMA Billal (FRA)\nBlue: MOLINA Martin (ESP)",
    FOUR,
  ],
  ["quotes round the names", '"BIBOSSINOV Saken" KAZ\n“ASENOV Daniel” BUL', TWO],
  ["a colon before the code", "BIBOSSINOV Saken: KAZ\nASENOV Daniel: BUL", TWO],
  ["the code on both sides", "KAZ BIBOSSINOV Saken KAZ\nBUL ASENOV Daniel BUL", TWO],
  [
    "bibs, clubs and dates of birth",
    "Bib\tName\tNOC\tClub\tDOB\n101\tBIBOSSINOV Saken\tKAZ\tDynamo Almaty\t16.07.1997\n102\tASENOV Daniel\tBUL\tCSKA Sofia\t1998-01-03",
    TWO,
  ],
  [
    "numbers that can be no lines",
    "101 BIBOSSINOV Saken KAZ\n105 ASENOV Daniel BUL",
    ["? Saken Bibossinov KAZ", "? Daniel Asenov BUL"],
  ],
  [
    "seeds before the names",
    "[1] BIBOSSINOV Saken KAZ\nASENOV Daniel BUL\nBENNAMA Billal FRA\n[2] MOLINA Martin ESP",
    ["1 Saken Bibossinov KAZ [1]", "2 Daniel Asenov BUL", FOUR[2], "4 Martin Molina ESP [2]"],
  ],
  [
    "boxers called like nations, beside codes",
    "1,Chad,USA\n2,Jordan,FRA\n3,Georgia,ESP",
    ["1 Chad USA", "2 Jordan FRA", "3 Georgia ESP"],
  ],
  [
    "codes before boxers called like nations",
    "USA,Chad\nFRA,Jordan",
    ["1 Chad USA", "2 Jordan FRA"],
  ],
  [
    "boxers called like the furniture of a page",
    "Draw Adam, Germany\nLegend Bob, France\nSource Ann, Spain\nVersion Bea, Kazakhstan",
    ["1 Draw Adam GER", "2 Legend Bob FRA", "3 Source Ann ESP", "4 Version Bea KAZ"],
  ],
  [
    "heads with a letter, and of another word",
    "Boxer A;Country A;Boxer B;Country B\nA Bo;KAZ;C Do;BUL\nE Fo;FRA;G Ho;ESP",
    PAIRS,
  ],
  [
    "heads with a figure",
    "Fighter 1;Federation 1;Fighter 2;Federation 2\nA Bo;KAZ;C Do;BUL\nE Fo;FRA;G Ho;ESP",
    PAIRS,
  ],
  [
    "bouts with the line of each boxer before the name",
    "1,A Bo,KAZ,4,C Do,BUL\n2,E Fo,FRA,3,G Ho,ESP",
    ["1 A Bo KAZ", "4 C Do BUL", "2 E Fo FRA", "3 G Ho ESP"],
  ],
  [
    "bouts with the line of each boxer under a head",
    "No,Red,NOC,No,Blue,NOC\n1,A Bo,KAZ,2,C Do,BUL\n3,E Fo,FRA,4,G Ho,ESP",
    PAIRS,
  ],
  [
    "bouts with a number that is the bout's, and one that says nothing",
    "Bout,Red,NOC,Rank,Blue,NOC\n1,A Bo,KAZ,7,C Do,BUL\n2,E Fo,FRA,9,G Ho,ESP",
    PAIRS,
  ],
  [
    "bouts with all that is known of them",
    "1,A Bo,KAZ,C Do,BUL,red,WP,4:1,Ring A\n2,E Fo,FRA,G Ho,ESP,blue,RSC,,Ring B",
    PAIRS,
  ],
  [
    "bouts with a score between and clubs",
    "Red,NOC,Club,Score,Blue,NOC,Club\nA Bo,KAZ,Dynamo Almaty,4:1,C Do,BUL,CSKA Sofia\nE Fo,FRA,X Y,,G Ho,ESP,Z W",
    PAIRS,
  ],
  [
    "a results book with how the bout ended",
    "1   BIBOSSINOV Saken      KAZ   16 JUL 1997\n2   ASENOV Daniel      BUL   03 JAN 1998   ",
    TWO,
  ],
])("%s", (_, text, expected) => {
  expect(toldOf(text)).toEqual(expected);
});

test.each([
  ["under a head", "Bout,Red,NOC,Blue,NOC\n1,A Bo,KAZ,C Do,BUL\n2,BYE,,E Fo,FRA\n3,BYE,,G Ho,ESP"],
  ["without one", "1,A Bo,KAZ,C Do,BUL\n2,BYE,,E Fo,FRA\n3,-,-,G Ho,ESP"],
  [
    "with the codes in the names' cells",
    "1,A Bo (KAZ),C Do (BUL)\n2,bye,E Fo (FRA)\n3,bye,G Ho (ESP)",
  ],
])("bouts whose red side is mostly byes, %s", (_, text) => {
  const { boxers, byes, problems } = readPaste(text);
  expect(boxers.map(({ name, noc }) => `? ${name} ${noc}`)).toEqual(
    PAIRS.map((each) => each.replace(/^\d/, "?")),
  );
  expect([byes, problems]).toEqual([2, []]);
});

test("bouts under a head that are all byes", () => {
  const text = "Bout,Red,NOC,Blue,NOC\n1,BYE,,E Fo,FRA\n2,BYE,,G Ho,ESP";
  expect(toldOf(text)).toEqual(["2 E Fo FRA", "4 G Ho ESP"]);
});

describe("what is not read is a problem of its row", () => {
  test.each([
    ["1,A Bo,KAZ,C Do,BUL,Third Name\n2,E Fo,FRA,G Ho,ESP", "1 name cell-left-out Third Name"],
    ["1,A Bo,KAZ,C Do,BUL\n2,E Fo,FRA,G Ho,ESP,Third", "2 name cell-left-out Third"],
    [
      "Bout,Red,NOC,Blue,NOC\n1,A Bo,KAZ,C Do,BUL,Third\n2,E Fo,FRA,G Ho,ESP",
      "2 name cell-left-out Third",
    ],
    ["One More,A Bo,KAZ,C Do,BUL\nTwo More,E Fo,FRA,G Ho,ESP", "2 name cell-left-out Two More"],
    ["Lee IND KOR\nASENOV Daniel BUL", "1 name noc-in-name IND"],
    ["1 Lee IND KOR\n2 ASENOV Daniel BUL", "1 name noc-in-name IND"],
    ["1 Lee Ann IND KOR\n2 ASENOV Daniel BUL", "1 name noc-in-name IND"],
    ["Chad,United States\nJordan,France", "1 name nation-as-name United States"],
    ["1 ASENOV Daniel BUL\n2 TBD KAZ\n3 One Ann FRA", "2 name name-placeholder TBD"],
    ["1,ASENOV Daniel,BUL\n2,N.N.,KAZ\n3,One Ann,FRA", "2 name name-placeholder N.N."],
    [
      "1,ASENOV Daniel,BUL\n2,Winner of bout 3,KAZ\n3,One Ann,FRA",
      "2 name name-placeholder Winner of bout",
    ],
    ["1,ASENOV Daniel 7,BUL\n2,One Ann,FRA", "1 name figure-in-name ASENOV Daniel 7"],
    ["1 ASENOV Daniel BUL WO\n2 One Ann FRA", "1 name cell-left-out WO"],
    ["1 ASENOV Daniel (bul) WO\n2 One Ann (fra)", "1 name cell-left-out WO"],
    ["1 ASENOV Daniel (Bulgaria) walkover\n2 One Ann (FRA)", "1 name cell-left-out walkover"],
    ["1,ASENOV Daniel,BUL,DNS\n2,One Ann,FRA,", "1 name cell-left-out DNS"],
    ['1 Dan "The Rock" Asenov BUL\n2 One Ann FRA', '1 name sign-in-name Dan "The Rock" Asenov'],
    ["1 ASENOV Daniel (Dynamo) BUL\n2 One Ann FRA", "1 name sign-in-name ASENOV Daniel (Dynamo)"],
    ["1,ASENOV Daniel / ONE Bob,BUL\n2,One Ann,FRA", "1 name two-in-name ASENOV Daniel / ONE Bob"],
    ["1,ASENOV Daniel & ONE Bob,BUL\n2,One Ann,FRA", "1 name sign-in-name ASENOV Daniel & ONE Bob"],
    ["A Bo (KAZ) bt C Do (BUL)\nE Fo (FRA) bt G Ho (ESP)", "1 name noc-in-name BUL"],
    ["A Bo (KAZ) 4:1 C Do (BUL)\nE Fo (FRA) 0:5 G Ho (ESP)", "2 name noc-in-name ESP"],
    ["1,A Bo,KAZ,UZB\n2,C Do,BUL,UZB\n3,E Fo,FRA,UZB", "3 name cell-left-out UZB"],
    ["A Bo KAZ; C Do BUL; E Fo FRA", "1 name cell-left-out C Do BUL E Fo FRA"],
  ])("%j", (text, expected) => {
    expect(toldOf(text)).toContain(`! ${expected}`);
  });
});

test("a page's own lines are left out and said", () => {
  const text = "Draw\nLegend: seeded\nNotes\nVersion 2.1\nPrinted on 3 March\n1 ASENOV Daniel BUL";
  const { skipped, rows } = readTable(text, readNoc);
  expect(skipped.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  expect(rows).toHaveLength(1);
});

describe("everybody of Paris 2024", () => {
  const people = shippedRows("paris-2024", "boxers");
  const lines = people.map(({ name, family_name: family, given_name: given, noc }) => ({
    noc: noc ?? "",
    orders:
      family && given ? [`${family.toUpperCase()} ${given}`, `${given} ${family}`] : [name ?? ""],
  }));

  test.each([
    ["lines", " "],
    ["tabs", "\t"],
  ])("is read with NOC and without a problem of the name in %s", (_, between) => {
    expect(lines.length).toBeGreaterThan(740);
    for (const { noc, orders } of lines) {
      for (const name of orders) {
        const text = [`1${between}${name}${between}${noc}`, `2${between}ONE Ann${between}GER`].join(
          "\n",
        );
        const { boxers, problems } = readPaste(text);
        expect([boxers[0]?.noc, problems.filter(({ column }) => column === "name")]).toEqual([
          noc,
          [],
        ]);
      }
    }
  });
});
