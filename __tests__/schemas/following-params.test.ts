import { followingClosedParams, parseFollowed } from "@/lib/schemas/following-params";
import { leftOut } from "@/lib/schemas/meant-params";
import { aBoxer, aNation, aRecord } from "../support/record-factory";

const record = aRecord({
  nations: ["KAZ", "UZB"].map((noc) => aNation({ noc })),
  boxers: [aBoxer({ slug: "saken-bibossinov" })],
});
const parse = (query: string) => parseFollowed(record, new URLSearchParams(query));

test("nations and boxers that there are, each once, however they are listed", () => {
  expect(parse("noc=uzb,KAZ&noc=KAZ&boxer=saken-bibossinov")).toEqual({
    nocs: ["UZB", "KAZ"],
    boxers: ["saken-bibossinov"],
  });
  expect(parse("")).toEqual({ nocs: [], boxers: [] });
});

test("what there is not is passed over, and the page says so", () => {
  const query = { noc: "KAZ,ZZZ", boxer: "nobody" };
  expect(parseFollowed(record, query)).toEqual({ nocs: ["KAZ"], boxers: [] });
  expect(leftOut(followingClosedParams(record), query)).toMatchObject([
    { field: "noc", given: "ZZZ" },
    { field: "boxer", given: "nobody" },
  ]);
});
