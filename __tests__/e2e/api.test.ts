import { request } from "node:http";
import { parse } from "csv-parse/sync";
import { appUrl, describeApp } from "../support/browser";

const PLACES = "/api/v1/paris-2024/quota-places";

interface Listing {
  data: Record<string, unknown>[];
  meta: { games: string; total: number; revision: number; filters: unknown };
}

async function list(query: string): Promise<Listing> {
  const answer = await fetch(appUrl(PLACES + query));
  expect(answer.status).toBe(200);
  return (await answer.json()) as Listing;
}

describeApp("the API over HTTP", () => {
  test.each([
    ["?noc=KAZ&route=world-qualifier-1-2024", 5],
    ["?route=world-qualifier-1-2024&gender=M", 28],
    ["?route=world-qualifier-1-2024&gender=W", 21],
    ["?noc=KAZ", 10],
    ["", 253],
  ])("quota-places%s has %i in all", async (query, total) => {
    const { data, meta } = await list(query);
    expect(meta).toMatchObject({ games: "paris-2024", total });
    expect(data).toHaveLength(total);
  });

  test("a quota place says who, where, when, how and who says so", async () => {
    const { data } = await list("?noc=KAZ&route=world-qualifier-1-2024&q=Bibossinov");
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      category: "M51",
      gender: "M",
      noc: "KAZ",
      nation: "Kazakhstan",
      boxer: { slug: "saken-bibossinov", name: "Saken Bibossinov" },
      route: "world-qualifier-1-2024",
      wonOn: "2024-03-11",
      status: "competed",
      source: { url: expect.stringMatching(/^https:\/\//) },
    });
  });

  test.each(["quota-places", "nations", "boxers", "tournaments", "categories", "bouts"])(
    "%s is served as JSON and as CSV with as many rows",
    async (resource) => {
      const json = await fetch(appUrl(`/api/v1/paris-2024/${resource}?limit=1000`));
      const { meta } = (await json.json()) as Listing;
      const csv = await fetch(appUrl(`/api/v1/paris-2024/${resource}?format=csv`));
      expect(csv.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
      expect(csv.headers.get("content-disposition")).toContain(`paris-2024-${resource}.csv`);
      const [, ...rows] = parse(await csv.text()) as string[][];
      expect(rows).toHaveLength(meta.total);
    },
  );

  test("the CSV of all places is a header and 253 rows, each ended by CRLF", async () => {
    const text = await (await fetch(appUrl(`${PLACES}?format=csv`))).text();
    expect(text.match(/\r\n/g)).toHaveLength(254);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/\r/);
    expect(text.endsWith("\r\n")).toBe(true);
  });

  test("no cell of any CSV is a formula to a spreadsheet", async () => {
    for (const resource of [
      "quota-places",
      "nations",
      "boxers",
      "tournaments",
      "categories",
      "bouts",
    ]) {
      const text = await (await fetch(appUrl(`/api/v1/paris-2024/${resource}?format=csv`))).text();
      const cells = (parse(text) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });

  test.each([
    ["?noc=XXX", 400, "invalid_parameter", "noc"],
    ["?gender=X", 400, "invalid_parameter", "gender"],
    ["?limit=1001", 400, "invalid_parameter", "limit"],
    ["?sort=nothing", 400, "invalid_parameter", "sort"],
    ["?colour=red", 400, "unknown_parameter", "colour"],
  ])("quota-places%s is refused by name", async (query, status, code, field) => {
    const answer = await fetch(appUrl(PLACES + query));
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as { error: Record<string, unknown> };
    expect(error).toMatchObject({ code, field });
    expect(typeof error.message).toBe("string");
  });

  test("its index leads to the Games, and theirs to every list", async () => {
    interface Listed {
      data: { url: string; columns?: string[] }[];
    }
    const listed = async (path: string) => (await (await fetch(appUrl(path))).json()) as Listed;
    const games = (await listed("/api/v1")).data.map(({ url }) => url);
    expect(games).toEqual(["/api/v1/paris-2024", "/api/v1/la-2028"]);
    for (const path of games) {
      const lists = (await listed(path)).data.filter(({ columns }) => columns?.length);
      for (const { url } of lists) expect((await fetch(appUrl(url))).status).toBe(200);
    }
  });

  test("a cut answer leads on by a Link, whatever was added to count clicks", async () => {
    const answer = await fetch(appUrl(`${PLACES}?limit=250&utm_source=x&_=1`));
    expect(answer.headers.get("link")).toContain(`<${PLACES}?limit=250&offset=250>; rel="next"`);
    const next = /<([^>]*)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
    const { data } = (await (await fetch(appUrl(next))).json()) as { data: unknown[] };
    expect(data).toHaveLength(3);
  });

  test("an unknown value is answered with the allowed ones", async () => {
    const answer = await fetch(appUrl(`${PLACES}?noc=XXX`));
    const { error } = (await answer.json()) as { error: { allowed: string[] } };
    expect(error.allowed).toContain("KAZ");
    expect(error.allowed).not.toContain("XXX");
  });

  test.each([
    ["/api/v1/paris-2023/quota-places", "games"],
    ["/api/v1/paris-2024/quota", "resource"],
  ])("%s is a 404 that says what there is", async (path, field) => {
    const answer = await fetch(appUrl(path));
    expect(answer.status).toBe(404);
    const { error } = (await answer.json()) as { error: { field: string; allowed: string[] } };
    expect(error.field).toBe(field);
    expect(error.allowed.length).toBeGreaterThan(0);
  });

  test.each(["/api", "/api/nothing", "/api/v2", "/api/v1/paris-2024/quota-places/1"])(
    "%s is a 404 in the API's own form",
    async (path) => {
      const answer = await fetch(appUrl(path));
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { code: expect.any(String) } });
    },
  );

  test("nothing can be written", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const { status } = await fetch(appUrl(PLACES), { method });
      expect([method, status]).toEqual([method, 405]);
    }
  });

  test.each(["/", "/paris-2024/quota-places?noc=KAZ", `${PLACES}?noc=KAZ`])(
    "%s: HEAD says what GET would, and an answer that is known is not sent again",
    async (path) => {
      const get = await fetch(appUrl(path));
      const body = await get.text();
      const head = await fetch(appUrl(path), { method: "HEAD" });
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      expect(body).not.toBe("");
      const etag = get.headers.get("etag");
      expect(etag).toBeTruthy();
      expect(head.headers.get("etag")).toBe(etag);
      const again = await fetch(appUrl(path), { headers: { "If-None-Match": etag ?? "" } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      const other = await fetch(appUrl(path), { headers: { "If-None-Match": '"another"' } });
      expect(other.status).toBe(200);
    },
  );

  test("a Games to come has its categories, with places that are not published", async () => {
    const answer = await fetch(appUrl("/api/v1/la-2028/categories"));
    const { data, meta } = await answer.json();
    expect(meta).toMatchObject({ games: "la-2028", total: 14 });
    expect(data.map(({ places }: { places: number | null }) => places)).toEqual(
      Array.from({ length: 14 }, () => null),
    );
  });

  test("healthz says that the database answers and which revision is served", async () => {
    const answer = await fetch(appUrl("/healthz"));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      status: "ok",
      database: "ok",
      games: [
        // Published anew with the nations that Paris brought.
        { games: "la-2028", revision: 2 },
        { games: "paris-2024", revision: 1 },
      ],
    });
  });
});

/** A page's HTML as one visitor gets it; fetch would not send every header of a browser. */
function readAs(
  path: string,
  headers: Record<string, string>,
): Promise<{ body: string; cookies: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request(appUrl(path), { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          body: Buffer.concat(chunks).toString("utf8"),
          cookies: response.headers["set-cookie"],
        }),
      );
    });
    sent.on("error", reject).end();
  });
}

describeApp("a public page", () => {
  test.each(["/", "/paris-2024/quota-places?noc=KAZ", "/paris-2024/nations/nowhere"])(
    "%s is the same for two visitors, and sets no cookie",
    async (path) => {
      const kazakh = await readAs(path, { cookie: "NEXT_LOCALE=kk; a=1", "accept-language": "kk" });
      const german = await readAs(path, {
        cookie: "session=someone",
        "accept-language": "de-DE,de;q=0.9",
        "user-agent": "Mozilla/5.0 (iPhone)",
      });
      expect(kazakh.body).toContain("<html");
      expect(german.body).toBe(kazakh.body);
      expect(kazakh.cookies).toBeUndefined();
      expect(german.cookies).toBeUndefined();
    },
  );

  test("is filtered in the server's HTML", async () => {
    const { body } = await readAs("/paris-2024/quota-places?noc=KAZ&gender=W", {});
    const [table = ""] = /<tbody>.*<\/tbody>/s.exec(body) ?? [];
    expect(table.match(/<tr/g)).toHaveLength(3);
    expect(table).toContain("Nazym Kyzaibay");
    expect(table).not.toContain("Saken Bibossinov");
  });
});
