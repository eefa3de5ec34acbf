import { Parser } from "htmlparser2";
import { readOembed } from "@/lib/api/read-oembed";
import { AppError } from "@/lib/errors";
import { pinRecord } from "@/lib/record/record-of-rows";
import { aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: [aPlace({ id: "place" })] });
const games = record.games.id;
const [nation] = record.nations;
const ORIGIN = "https://qualified.example";

async function ask(params: Record<string, string> | string[][]) {
  return readOembed(new URLSearchParams(params), {
    origin: ORIGIN,
    findRecord: async (id, query) => {
      if (id !== null && id !== games) return null;
      return query.has("revision") ? pinRecord(record) : record;
    },
  });
}

async function refusalOf(params: Record<string, string> | string[][]) {
  const error = await ask(params).then(
    () => null,
    (each: unknown) => each,
  );
  return error instanceof AppError ? [error.code, error.field] : error;
}

const NATION = `${ORIGIN}/${games}/nations/${nation?.noc}`;

test("a page's address is answered with the frame that shows it, as oEmbed 1.0 has it", async () => {
  const answer = await (await ask({ url: NATION })).json();
  expect(answer).toMatchObject({
    version: "1.0",
    type: "rich",
    provider_name: "Qualified",
    provider_url: `${ORIGIN}/`,
    width: 700,
    cache_age: 0,
  });
  expect(answer.title).toContain(nation?.name);
  expect(answer.html).toContain(`src="${ORIGIN}/embed/${games}/nations/${nation?.noc}"`);
  expect(answer.html).toContain(`<script async src="${ORIGIN}/embed.js">`);
  expect(answer.html).toContain('width="100%"');
});

test("the address of a page is read as the site reads it", async () => {
  const srcOf = async (url: string) =>
    (await (await ask({ url })).json()).html.match(/src="([^"]+)"/)[1];
  expect(await srcOf(`${NATION.toLowerCase()}?utm_source=x`)).toBe(
    `${ORIGIN}/embed/${games}/nations/${nation?.noc}`,
  );
  expect(await srcOf(`${ORIGIN}/?noc=KAZ`)).toBe(`${ORIGIN}/embed/${games}?noc=KAZ`);
  expect(await srcOf(`${ORIGIN}/embed/${games}?view=chart&theme=dark`)).toBe(
    `${ORIGIN}/embed/${games}?view=chart&amp;theme=dark`,
  );
  // A proxy in front speaks HTTPS, the server behind it does not know.
  expect(await srcOf(`http://qualified.example/${games}/nations`)).toBe(
    `http://qualified.example/embed/${games}/nations`,
  );
  expect(await srcOf(`/${games}/nations?revision=1`)).toBe(
    `${ORIGIN}/embed/${games}/nations?revision=1`,
  );
});

test("a frozen one may be kept", async () => {
  const answer = await (await ask({ url: `${NATION}?revision=1` })).json();
  expect(answer.cache_age).toBe(86_400);
});

test("the frame is no larger than there is room", async () => {
  const answer = await (await ask({ url: NATION, maxwidth: "300", maxheight: "200" })).json();
  expect([answer.width, answer.height]).toEqual([300, 200]);
  expect(answer.html).toContain('width="300" height="200"');
});

test("the same as XML", async () => {
  const response = await ask({ url: NATION, format: "xml" });
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  const members: Record<string, string> = {};
  let name = "";
  const parser = new Parser(
    {
      onopentag: (tag) => {
        name = tag;
      },
      ontext: (text) => {
        if (name !== "") members[name] = (members[name] ?? "") + text;
      },
      onclosetag: () => {
        name = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(await response.text());
  const { html, ...json } = await (await ask({ url: NATION })).json();
  expect(members.html).toBe(html);
  for (const [key, value] of Object.entries(json)) expect(members[key]).toBe(`${value}`);
});

test.each([
  [{}, "invalid_parameter", "url"],
  [{ url: NATION, format: "yaml" }, "invalid_parameter", "format"],
  [{ url: NATION, maxwidth: "-1" }, "invalid_parameter", "maxwidth"],
  [{ url: NATION, callback: "x" }, "unknown_parameter", "callback"],
  [{ url: `https://evil.example/${games}/nations` }, "not_found", "url"],
  [{ url: `https://qualified.example@evil.example/${games}` }, "not_found", "url"],
  [{ url: `//evil.example/${games}` }, "not_found", "url"],
  [{ url: "javascript:alert(1)" }, "not_found", "url"],
  [{ url: `${ORIGIN}/${games}/boxers/somebody` }, "not_found", "url"],
  [{ url: `${ORIGIN}/other-games/nations` }, "not_found", "url"],
  [{ url: "http://[" }, "not_found", "url"],
  [{ url: `${NATION}?as-of=1999-01-01` }, "invalid_parameter", "as-of"],
])("%j is refused as %s", async (params, code, field) => {
  expect(await refusalOf(params as Record<string, string>)).toEqual([code, field]);
});

test("a parameter that is given twice is refused, as everywhere in the API", async () => {
  const twice = [
    ["url", NATION],
    ["url", `${ORIGIN}/${games}`],
  ];
  expect(await refusalOf(twice)).toEqual(["invalid_parameter", "url"]);
});
