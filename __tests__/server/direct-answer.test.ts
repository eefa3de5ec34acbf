import { answerDirectly } from "@/bin/server/direct-answer";
import { readResource } from "@/lib/api/read-resource";
import { errorResponse } from "@/lib/api/respond";
import { loadedRecords } from "@/lib/data/loaded-records";
import { RESOURCES } from "@/lib/record/table";
import { FORMATS } from "@/lib/schemas/resource-query";
import { holdRecord } from "../support/hold-record";
import { aPlace, aRecord } from "../support/record-factory";
import { handler, serveForTest, stopServers } from "./serve-for-test";

const record = aRecord({
  places: [aPlace(), aPlace({ noc: "UZB" }), aPlace({ noc: "UZB", categoryCode: "W50" })],
});
const LIST = "/api/v1/paris-2024/quota-places";

holdRecord(record);
afterEach(stopServers);

/** The framework, which says that it was asked. */
const framework = handler((response) => response.writeHead(200).end("the framework"));

/** What the route of the framework answers. */
function byRoute(resource: string, query: string, origin: string): Response {
  try {
    return readResource(record, resource, new URLSearchParams(query), { origin });
  } catch (error) {
    return errorResponse(error);
  }
}

test.each([
  ...RESOURCES.map((resource) => [resource, ""] as const),
  ...FORMATS.map((format) => ["quota-places", `noc=UZB&format=${format}`] as const),
  ["quota-places", "noc=uzb&sort=-noc&limit=1"] as const,
  ["quota-places", "noc=Uzbekistan"] as const,
  ["nations", "nonsense=1"] as const,
])("%s?%s is answered as by the framework's route, without it", async (resource, query) => {
  const { ask, state } = await serveForTest(framework, { answerDirectly });
  const url = `/api/v1/paris-2024/${resource}${query ? `?${query}` : ""}`;
  const host = "one.example";
  const { status, headers, body } = await ask(url, { headers: { host } });
  const wanted = byRoute(resource, query, `http://${host}`);
  expect(body).toEqual(Buffer.from(await wanted.arrayBuffer()));
  expect(status).toBe(wanted.status);
  for (const name of ["content-type", "content-disposition", "link"]) {
    expect([name, headers[name] ?? null]).toEqual([name, wanted.headers.get(name)]);
  }
  expect(state.renders).toBe(0);
});

test("is kept until the next revision, and compressed when it is asked for so", async () => {
  const { ask, cache, state } = await serveForTest(framework, { answerDirectly });
  const headers = { "accept-encoding": "gzip" };
  const first = await ask(LIST, { headers });
  expect(first.headers).toMatchObject({ "content-encoding": "gzip", "x-revision": state.revision });
  expect((await ask(LIST, { headers })).body).toEqual(first.body);
  expect(cache.count).toBe(1);
  const tag = `${first.headers.etag}`;
  const known = await ask(LIST, { headers: { ...headers, "if-none-match": tag } });
  expect(known.status).toBe(304);
  state.revision = "paris-2024:2";
  loadedRecords().records = new Map();
  expect((await ask(LIST)).body.toString()).toBe("the framework");
});

test.each([
  ["asks for a past revision", `${LIST}?revision=1`],
  ["asks for what changed", `${LIST}?since=1`],
  ["is of other Games", "/api/v1/la-2028/quota-places"],
  ["is no list", "/api/v1/paris-2024/changes"],
  ["is one row", `${LIST}/mens-51kg-kaz-world-qualifier-1-2024`],
  ["is a page", "/paris-2024/quota-places"],
])("leaves to the framework what %s", async (_, url) => {
  const { ask } = await serveForTest(framework, { answerDirectly });
  expect((await ask(url)).body.toString()).toBe("the framework");
});
