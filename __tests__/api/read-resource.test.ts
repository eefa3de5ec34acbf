import { readResource, readResourceItem } from "@/lib/api/read-resource";
import { errorResponse } from "@/lib/api/respond";
import { AppError } from "@/lib/errors";
import { pinRecord } from "@/lib/record/record-of-rows";
import { MOVED_PLACES } from "../support/moved-places";
import { aBout, aPlace, aRecord, SOURCE } from "../support/record-factory";

const record = aRecord({
  places: [aPlace(), aPlace({ noc: "UZB" }), aPlace({ noc: "UZB", categoryCode: "W50" })],
});

async function read(resource: string, query = "") {
  const response = readResource(record, resource, new URLSearchParams(query));
  return { response, body: (await response.json()) as Record<string, unknown> };
}

function refused(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("was not refused");
}

describe("readResource", () => {
  it("says in meta which Games, revision, day, total and filters the rows belong to", async () => {
    const { response, body } = await read("quota-places", "noc=uzb&q=uzb&limit=1");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(body.meta).toEqual({
      games: record.games.id,
      asOf: null,
      revision: record.revision,
      total: 2,
      returned: 1,
      next: "/api/v1/paris-2024/quota-places?noc=uzb&q=uzb&limit=1&offset=1",
      filters: { noc: ["UZB"], q: "uzb" },
    });
    expect(body.data).toHaveLength(1);
  });

  it("gives every row, however many, where no limit is asked for", async () => {
    const nocs = Array.from({ length: 150 }, (_, at) => `N${at}`);
    const many = aRecord({ places: nocs.map((noc) => aPlace({ noc })) });
    const response = readResource(many, "quota-places", new URLSearchParams());
    const json = await response.json();
    expect(json.data).toHaveLength(150);
    expect(json.meta).toMatchObject({ total: 150, returned: 150 });
    expect(json.meta).not.toHaveProperty("next");
    expect(response.headers.get("link")).not.toContain('rel="next"');
  });

  it.each(["json", "csv"])(
    "leads from a cut %s answer to the next until there is none",
    async (format) => {
      const ids: string[] = [];
      let query: string | undefined = `format=${format}&columns=id&sort=-id&limit=2`;
      while (query !== undefined) {
        const response = readResource(record, "quota-places", new URLSearchParams(query));
        const text = await response.text();
        if (format === "csv") ids.push(...text.trim().split("\r\n").slice(1));
        else ids.push(...JSON.parse(text).data.map(({ id }: { id: string }) => id));
        query = /^<[^?>]*\?([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
      }
      expect(ids).toEqual([...record.placeById.keys()].sort().reverse());
    },
  );

  it("goes on from the offset where the limit ended", async () => {
    const first = await read("quota-places", "limit=2&columns=id");
    const rest = await read("quota-places", "limit=2&offset=2&columns=id");
    const all = await read("quota-places", "columns=id");
    expect([...(first.body.data as []), ...(rest.body.data as [])]).toEqual(all.body.data);
  });

  it("refuses a resource that does not exist, and names those that do", () => {
    const error = refused(() => readResource(record, "medals", new URLSearchParams()));
    expect(error).toMatchObject({ code: "unknown_resource", status: 404, field: "resource" });
    expect(error.allowed).toContain("quota-places");
  });

  it("does not take a member of every object for a resource", () => {
    expect(refused(() => readResource(record, "constructor", new URLSearchParams())).status).toBe(
      404,
    );
  });

  it("answers CSV with all rows, a header, CRLF, and a name for the file", async () => {
    const response = readResource(
      record,
      "quota-places",
      new URLSearchParams("format=csv&columns=id,nation"),
    );
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="paris-2024-quota-places.csv"',
    );
    expect(await response.text()).toBe(
      [
        "id,noc,nation",
        "M51-KAZ-world-1,KAZ,Kazakhstan",
        "M51-UZB-world-1,UZB,Uzbekistan",
        "W50-UZB-world-1,UZB,Uzbekistan",
        "",
      ].join("\r\n"),
    );
  });
});

describe("a question that the API does not understand", () => {
  const message = (query: string) =>
    refused(() => readResource(record, "quota-places", new URLSearchParams(query))).message;

  it.each([
    ["gender=women", 'gender has no value "women"; did you mean W?'],
    ["noc=UZN", 'noc has no value "UZN"; did you mean UZB?'],
    ["noc=ZZZ", 'noc has no value "ZZZ"'],
    ["route=busto", 'route has no value "busto"; did you mean world-1?'],
    ["gendre=W", "There is no parameter gendre; did you mean gender?"],
    ["sort=-wonOm", 'sort has no column "wonOm"; did you mean wonOn?'],
    ["columns=boxr", 'columns has no value "boxr"; did you mean boxer?'],
  ])("?%s is refused, with what was probably meant", (query, expected) => {
    expect(message(query)).toBe(expected);
  });

  it("is not a question with a counter's name or a mail program's ampersand", async () => {
    const plain = await read("quota-places", "noc=UZB&gender=W");
    const counted = await read(
      "quota-places",
      "utm_source=x&fbclid=1&noc=UZB&amp%3Bgender=W&gclid=2&mc_cid=3&mc_eid=3&gad_source=1&gbraid=x&yclid=5&msclkid=6&_=4",
    );
    expect(counted.body).toEqual(plain.body);
    expect(() => readResource(record, "nations", new URLSearchParams("utm=1"))).toThrow();
  });
});

describe("a list as of a day", () => {
  it("names the allowed days when it is refused", () => {
    const error = refused(() =>
      readResource(record, "nations", new URLSearchParams("as-of=2022-01-01")),
    );
    expect(error).toMatchObject({
      code: "invalid_parameter",
      status: 400,
      field: "as-of",
      allowed: ["2023-05-01…2024-08-11"],
    });
    expect(error.message).toContain("from 2023-05-01 to 2024-08-11");
  });

  it("is the list of that day, and says so in meta and in the name of the file", async () => {
    const before = await read("quota-places", "as-of=2024-03-10");
    expect(before.body).toMatchObject({ data: [], meta: { asOf: "2024-03-10", total: 0 } });
    const { body } = await read("quota-places", "as-of=2024-03-11");
    expect(body.meta).toMatchObject({ asOf: "2024-03-11", total: 3 });
    const query = new URLSearchParams("as-of=2024-03-11&format=csv");
    expect(readResource(record, "nations", query).headers.get("content-disposition")).toBe(
      'attachment; filename="paris-2024-nations-2024-03-11.csv"',
    );
  });
});

describe("readResourceItem", () => {
  const bout = aBout({
    id: "final",
    round: "F",
    boxedOn: "2023-10-04",
    tournamentId: "asian",
    redSlug: "uzb-m51",
    blueSlug: "kaz-m51",
    winner: "blue",
    decision: "WP",
    score: "4:1",
  });
  const moved = aRecord({
    bouts: [bout],
    places: MOVED_PLACES.map((place) =>
      place.id === "lost-by-kaz" ? { ...place, decidingBoutId: "final" } : place,
    ),
  });
  const item = async (id: string, query = "") => {
    const params = new URLSearchParams(query);
    const { data, meta } = (await readResourceItem(moved, "quota-places", id, params).json()) as {
      data: Record<string, unknown>;
      meta: unknown;
    };
    return { data, meta };
  };

  it("gives the row of the list, the ledger from the award on, and the deciding bout", async () => {
    const { data, meta } = await item("lost-by-kaz");
    const params = new URLSearchParams("noc=KAZ");
    const list = (await readResource(moved, "quota-places", params).json()) as {
      data: Record<string, unknown>[];
    };
    const { ledger, decidingBout, rule, ...row } = data;
    expect(row).toEqual(list.data[0]);
    // No rule is recorded for its route.
    expect(rule).toBeNull();
    const source = { url: SOURCE };
    expect(ledger).toEqual([
      {
        kind: "won",
        date: "2023-10-04",
        dateIsExact: true,
        source,
        opponent: { slug: "uzb-m51", name: "UZB-M51", noc: "UZB", basis: "recorded" },
      },
      { kind: "lost", date: "2024-05-17", dateIsExact: true, source, note: "whereabouts" },
      { kind: "reallocated", date: "2024-06-02", dateIsExact: false, source },
    ]);
    expect(decidingBout).toEqual({
      id: "final",
      round: "F",
      boxedOn: "2023-10-04",
      red: { slug: "uzb-m51", name: "UZB-M51", noc: "UZB" },
      blue: { slug: "kaz-m51", name: "KAZ-M51", noc: "KAZ" },
      winner: "blue",
      decision: "WP",
      score: "4:1",
      source,
      basis: "recorded",
    });
    expect(meta).toEqual({ games: "paris-2024", asOf: null, revision: 1 });
  });

  it("says from which day an event of an unknown day counts, and that this is not the day", async () => {
    const { data } = await item("received-by-tha");
    expect(data).toMatchObject({
      reallocatedFrom: { id: "lost-by-kaz" },
      reallocatedTo: null,
      decidingBout: null,
      ledger: [
        { kind: "received", date: "2024-06-02", dateIsExact: true },
        { kind: "competed", date: "2024-08-11", dateIsExact: false },
      ],
    });
  });

  it("on a day knows nothing of what came later", async () => {
    const { data, meta } = await item("lost-by-kaz", "as-of=2024-05-17");
    expect(data).toMatchObject({ status: "lost", reallocatedTo: null });
    expect(data.ledger).toHaveLength(2);
    expect(meta).toMatchObject({ asOf: "2024-05-17" });
  });

  it.each([
    ["quota-places", "nobody", "", "not_found", "id"],
    ["quota-places", "received-by-tha", "as-of=2024-06-01", "not_found", "as-of"],
    ["nations", "KAZ", "", "unknown_resource", "resource"],
  ])("%s/%s?%s is a 404 that says why", (resource, id, query, code, field) => {
    const params = new URLSearchParams(query);
    expect(refused(() => readResourceItem(moved, resource, id, params))).toMatchObject({
      code,
      field,
      status: 404,
    });
  });

  it.each([
    ["nations", "KAZ", "/api/v1/paris-2024/nations?noc=KAZ"],
    ["categories", "M51", "/api/v1/paris-2024/categories?category=M51"],
    ["tournaments", "asian", "/api/v1/paris-2024/tournaments?route=asian"],
    ["boxers", "somebody", "/api/v1/paris-2024/boxers"],
  ])("says where the row of %s is", (resource, id, address) => {
    const { message } = refused(() => readResourceItem(moved, resource, id, new URLSearchParams()));
    expect(message).toMatch(new RegExp(`Ask ${address.replace("?", "\\?")}$`));
  });

  it("of no resource is told which there are", () => {
    const params = new URLSearchParams();
    for (const ask of [
      () => readResourceItem(moved, "nation", "KAZ", params),
      () => readResource(moved, "nation", params),
    ]) {
      const { message, allowed } = refused(ask);
      expect(message).toBe("There is no such resource; did you mean nations?");
      expect(allowed).toContain("nations");
    }
  });

  it.each(["as-of=2024-13-01", "limit=1"])("refuses %s", (query) => {
    const params = new URLSearchParams(query);
    expect(refused(() => readResourceItem(moved, "quota-places", "x", params)).status).toBe(400);
  });
});

describe("errorResponse", () => {
  it("gives the one body of every error", async () => {
    const response = errorResponse(
      new AppError("invalid_parameter", "noc has no value", { field: "noc", allowed: ["KAZ"] }),
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        code: "invalid_parameter",
        message: "noc has no value",
        field: "noc",
        allowed: ["KAZ"],
      },
    });
  });

  it("tells nothing of an unexpected failure, logs it, and is not kept", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => {});
    const failure = new Error("password=hunter2");
    const response = errorResponse(failure);
    expect(response.status).toBe(500);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).not.toContain("hunter2");
    expect(log.mock.calls).toEqual([[expect.stringMatching(/API failed: Error: password=…\n/)]]);
    log.mockRestore();
  });
});

describe("the checks", () => {
  const [kaz] = [aPlace()];
  const counted = aRecord({
    places: [kaz],
    publishedCounts: [
      {
        id: "wrong",
        query: "noc=KAZ",
        asOf: "2024-03-11",
        value: 3,
        note: null,
        sourceUrl: SOURCE,
      },
    ],
  });
  const checksOf = async (query: string) => {
    const response = readResource(counted, "checks", new URLSearchParams(query));
    return (await response.json()) as { data: unknown[]; meta: Record<string, unknown> };
  };

  it("say what was expected and found, and which rows break them", async () => {
    const { data } = await checksOf("q=published&noc=KAZ");
    expect(data).toEqual([
      {
        kind: "published-count",
        subject: ["wrong"],
        asOf: "2024-03-11",
        expected: 3,
        expectedMost: null,
        actual: 1,
        unfilled: 0,
        holds: false,
        known: false,
        reason: null,
        source: { url: SOURCE },
        rows: [kaz.id],
      },
    ]);
  });

  it("neither hold nor break where nothing is published", async () => {
    const { data } = await checksOf("category=M51");
    expect(data).toEqual([
      expect.objectContaining({ kind: "category-total", expected: null, actual: 1, holds: null }),
    ]);
  });

  it("are the same on any day: those of the whole record", async () => {
    const [live, then] = [await checksOf(""), await checksOf("as-of=2023-06-01")];
    expect(then.data).toEqual(live.data);
    expect(then.meta.asOf).toBeNull();
  });

  it("have the subject in one cell of the CSV", async () => {
    const response = readResource(counted, "checks", new URLSearchParams("format=csv&sort=holds"));
    const [header, first] = (await response.text()).split("\r\n");
    expect(header).toMatch(
      /^\W?kind,subject,asOf,expected,expectedMost,actual,unfilled,holds,known,reason,sourceUrl,rows$/,
    );
    expect(first).toBe(`published-count,wrong,2024-03-11,3,,1,0,false,false,,${SOURCE},${kaz.id}`);
  });
});

describe("the head of an answer", () => {
  const linksOf = (response: Response) =>
    Object.fromEntries(
      [...(response.headers.get("link") ?? "").matchAll(/<([^>]*)>; rel="([^"]*)"/g)].map(
        ([, to, rel]) => [rel, to],
      ),
    );

  it("leads to its address at the revision, and to what describes the API", async () => {
    const { response } = await read("quota-places", "noc=UZB&limit=1");
    const path = "/api/v1/paris-2024/quota-places";
    expect(linksOf(response)).toEqual({
      next: `${path}?noc=UZB&limit=1&offset=1`,
      "cite-as": `${path}?noc=UZB&limit=1&revision=${record.revision}`,
      "service-desc": "/api/v1/openapi.json",
      "service-doc": "/developers",
    });
    expect(response.headers.get("cache-control")).toBeNull();
  });

  it("of a named revision says for how long it may be kept, and leads to the newest", () => {
    const pinned = pinRecord(record);
    const params = new URLSearchParams(`noc=UZB&revision=${record.revision}`);
    const id = [...record.placeById.keys()][0] ?? "";
    for (const [response, path] of [
      [readResource(pinned, "nations", params), "nations"],
      [readResourceItem(pinned, "quota-places", id, new URLSearchParams("revision=1")), ""],
    ] as const) {
      expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
      const links = linksOf(response);
      expect(links["latest-version"]).not.toContain("revision");
      expect(links["cite-as"]).toContain(`revision=${record.revision}`);
      if (path) expect(links["latest-version"]).toBe("/api/v1/paris-2024/nations?noc=UZB");
    }
  });
});

describe("fields", () => {
  it("choose members of the JSON by name, in order, those of an object too", async () => {
    const { body } = await read("quota-places", "fields=noc,boxer.slug,ID&limit=1");
    const place = record.places[0];
    const data = [{ noc: "KAZ", boxer: { slug: place?.boxerSlug }, id: place?.id }];
    expect(body.data).toEqual(data);
    expect(Object.keys((body.data as object[])[0] ?? {})).toEqual(["noc", "boxer", "id"]);
  });

  it("name an object whole, however often a member of it is named too", async () => {
    const whole = await read("quota-places", "columns=boxer&limit=1");
    for (const fields of ["boxer,boxer.slug", "boxer.slug,boxer", "boxer.slug,boxer.name"]) {
      const { body } = await read("quota-places", `fields=${fields}&limit=1`);
      expect(body.data).toEqual(whole.body.data);
    }
  });

  it("tell the two ends of a range apart", async () => {
    const { body } = await read("tournaments", "fields=placesMost&limit=1");
    expect(body.data).toEqual([{ placesMost: null }]);
  });

  it.each([
    ["fields=boxers.slug", "did you mean boxer.slug"],
    ["fields=", "fields is empty; leave it out or name a field"],
    ["fields=noc&columns=boxer", "fields and columns choose the same; give one of them"],
    ["fields=noc&format=csv", "fields chooses members of JSON; for another format give columns"],
  ])("%s is refused", (query, expected) => {
    const error = refused(() => readResource(record, "quota-places", new URLSearchParams(query)));
    expect(error).toMatchObject({ code: "invalid_parameter", field: "fields" });
    expect(error.message).toContain(expected);
  });
});

describe("since", () => {
  const earlier = aRecord({
    places: [aPlace({ note: "said otherwise" }), aPlace({ noc: "UZB" }), aPlace({ noc: "GER" })],
  });
  const ask = async (query: string, before = earlier as typeof earlier | null) =>
    readResource(record, "quota-places", new URLSearchParams(query), {
      since: { earlier: before },
    }).json();

  it("has the rows that are new or other, and names those that are gone", async () => {
    const { data, meta } = await ask("fields=id");
    expect(data).toEqual([{ id: "M51-KAZ-world-1" }, { id: "W50-UZB-world-1" }]);
    expect(meta).toMatchObject({ total: 2, returned: 2, gone: ["M51-GER-world-1"] });
  });

  it("is about the rows that answer the question", async () => {
    const { data, meta } = await ask("fields=id&noc=UZB");
    expect(data).toEqual([{ id: "W50-UZB-world-1" }]);
    expect(meta.gone).toEqual([]);
  });

  it("before the first revision has every row; the same revision none", async () => {
    expect((await ask("", null)).meta).toMatchObject({ total: 3, gone: [] });
    expect((await ask("", record)).meta).toMatchObject({ total: 0, gone: [] });
  });

  it("is not said where it is not asked", async () => {
    expect((await read("quota-places")).body.meta).not.toHaveProperty("gone");
  });
});
