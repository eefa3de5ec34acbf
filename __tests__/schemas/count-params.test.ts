import { COUNT_PARAMS, countParams, DEFAULT_COUNT } from "@/lib/record/count-terms";
import { countClosedParams, parseCount, parseCountStrictly } from "@/lib/schemas/count-params";
import { leftOut, meantParams } from "@/lib/schemas/meant-params";
import { PAGE_PARAMS } from "@/lib/schemas/page-params";

const params = (query: string) => new URLSearchParams(query);

test("a definition is read as it is written, and what is usual is not written", () => {
  expect(countParams(DEFAULT_COUNT)).toEqual({});
  const definition = {
    what: "nations",
    stage: "ever",
    refugees: false,
    neutrals: false,
  } as const;
  const written = params(`${new URLSearchParams(countParams(definition))}`);
  expect(written.toString()).toBe("what=nations&stage=ever&refugees=out&neutrals=out");
  expect(parseCount(written)).toEqual(definition);
  expect(parseCountStrictly(written)).toEqual(definition);
  expect(parseCountStrictly(params(""))).toEqual(DEFAULT_COUNT);
});

test("the page reads each of them", () => {
  expect(PAGE_PARAMS.count).toEqual(expect.arrayContaining([...COUNT_PARAMS]));
});

test("a page passes over what it does not know, and says so", () => {
  expect(parseCount(params("what=horses,boxers&stage=never"))).toEqual({
    ...DEFAULT_COUNT,
    what: "boxers",
  });
  expect(leftOut(countClosedParams(), params("what=horses&stage=hold&refugees=maybe"))).toEqual([
    { field: "what", given: "horses", near: [], why: "unknown" },
    { field: "stage", given: "hold", near: ["held"], why: "unknown" },
    { field: "refugees", given: "maybe", near: [], why: "unknown" },
  ]);
  expect(leftOut(countClosedParams(), params("what=places&what=nations"))).toMatchObject([
    { field: "what", given: "nations", why: "second" },
  ]);
});

test("other words lead on to the page's own", () => {
  const meant = meantParams(countClosedParams(), params("what=NOCs&stage=awarded&neutrals=no"));
  expect(`${meant}`).toBe("what=nations&stage=first&neutrals=out");
});

test.each([
  ["what=horses", "what", ["places", "boxers", "nations"]],
  ["stage=", "stage", ["first", "ever", "held", "drawn", "competed"]],
  ["refugees=yes", "refugees", ["in", "out"]],
])("the API refuses %s with what is allowed", (query, field, allowed) => {
  expect(() => parseCountStrictly(params(query))).toThrow(
    expect.objectContaining({ code: "invalid_parameter", field, allowed }),
  );
});

test("the API refuses a parameter that is given twice", () => {
  expect(() => parseCountStrictly(params("neutrals=in&neutrals=in"))).toThrow(
    expect.objectContaining({ code: "invalid_parameter", field: "neutrals" }),
  );
});
