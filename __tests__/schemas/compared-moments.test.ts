import { comparedMomentText, parseComparedMoment, parseNoc } from "@/lib/schemas/compared-moments";
import { MOVED_PLACES } from "../support/moved-places";
import { aRecord } from "../support/record-factory";

const record = aRecord({ places: MOVED_PLACES });
const parse = (query: string) => parseComparedMoment(record, "from", new URLSearchParams(query));

test("a number is a revision, everything else a day", () => {
  expect(parse("from=1")).toEqual({ asOf: null, pinned: 1 });
  expect(parse("from=2024-03-11")).toEqual({ asOf: "2024-03-11", pinned: null });
  expect(parse("to=1")).toBeNull();
});

test.each(["0", "2", "2024-02-30", "11 March", "", "1900-01-01", "20240311"])(
  "from=%s is refused by its name",
  (from) => {
    expect(() => parse(new URLSearchParams({ from }).toString())).toThrow(
      expect.objectContaining({ code: "invalid_parameter", field: "from" }),
    );
  },
);

test("is written as it is read", () => {
  for (const text of ["1", "2024-03-11"]) {
    const moment = parse(`from=${text}`);
    expect(moment && comparedMomentText(moment)).toBe(text);
  }
});

test("a nation is named by its code, once", () => {
  expect(parseNoc(record, new URLSearchParams("noc=kaz"))).toBe("KAZ");
  expect(parseNoc(record, new URLSearchParams())).toBeNull();
  for (const query of ["noc=KAZ&noc=UZB", "noc=Kazakhstan"]) {
    expect(() => parseNoc(record, new URLSearchParams(query))).toThrow(
      expect.objectContaining({ field: "noc" }),
    );
  }
});
