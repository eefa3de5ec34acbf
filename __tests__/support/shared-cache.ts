import { readdirSync } from "node:fs";
import { ask, type Reply } from "./ask";
import { ADDRESSES } from "./public-addresses";
import { FOR_DATA, type SeveralApp } from "./several";

const BROWSER = { "accept-encoding": "gzip, deflate, br" };
const FOR_A_MOMENT = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, must-revalidate";
const UNTIL_ASKED_AGAIN = "public, max-age=0, must-revalidate";
const OF_A_PAGE = "rsc, next-router-state-tree, Accept-Encoding";

/** What a shared cache may do with each kind of answer, by its headers and by what nginx does. */
export function testSharedCaches(started: () => SeveralApp): void {
  const filledIn = (path: string) => {
    const [chunk = ""] = readdirSync(".next/static/chunks").filter((name) => name.endsWith(".js"));
    return path
      .replace("{chunk}", `chunks/${chunk}`)
      .replace("{site}", encodeURIComponent(started().nginx.url));
  };
  const throughNginx = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
    ask(started().nginx.url + filledIn(path), { headers: { ...BROWSER, ...headers } });
  /** The answer of a process for whoever asks it by nginx's name. */
  const of = (server: { url: string }, path: string, headers: Record<string, string> = {}) =>
    ask(server.url + filledIn(path), {
      headers: { ...BROWSER, host: new URL(started().nginx.url).host, ...headers },
    });

  /** What both processes say alike, and say again to who has the answer already. */
  async function shared(path: string): Promise<Reply["headers"]> {
    const [a, b] = await Promise.all([of(started().a, path), of(started().b, path)]);
    expect([path, a.status]).toEqual([path, 200]);
    expect(a.headers["set-cookie"]).toBeUndefined();
    for (const name of ["etag", "vary", "cache-control", "content-encoding", "x-revision"]) {
      expect([path, name, b.headers[name]]).toEqual([path, name, a.headers[name]]);
    }
    expect(a.headers.etag).toMatch(/^"[\w-]+"$/);
    const again = await of(started().b, path, { "if-none-match": String(a.headers.etag) });
    expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
    for (const name of ["etag", "vary", "cache-control"]) {
      expect([path, name, again.headers[name]]).toEqual([path, name, a.headers[name]]);
    }
    // Without it a cache would give the compressed answer to who cannot read it.
    if (a.headers["content-encoding"]) expect(a.headers.vary).toMatch(/\bAccept-Encoding\b/);
    return a.headers;
  }

  test.each(ADDRESSES.pages)("the page %s is given again for a moment", async (path) => {
    const headers = await shared(path);
    expect(headers).toMatchObject({ "cache-control": FOR_A_MOMENT, vary: OF_A_PAGE });
    const data = await of(started().a, path, FOR_DATA);
    expect(data.headers).toMatchObject({
      "content-type": "text/x-component",
      "cache-control": UNTIL_ASKED_AGAIN,
      vary: OF_A_PAGE,
    });
    await throughNginx(path);
    const cached = await throughNginx(path);
    expect(cached.headers["x-cache-status"]).toMatch(/^(HIT|STALE|UPDATING)$/);
    expect(cached.headers).toMatchObject({ etag: headers.etag, vary: OF_A_PAGE });
    // The data of the page, another encoding and an editor are given none of it.
    const bypassing = [FOR_DATA, { cookie: "qualified.session_token=none" }];
    for (const asked of bypassing) {
      expect((await throughNginx(path, asked)).headers["x-cache-status"]).toBe("BYPASS");
    }
    const plain = await throughNginx(path, { "accept-encoding": "identity" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });

  test.each(ADDRESSES.asked)("%s is asked for each time", async (path) => {
    expect((await shared(path))["cache-control"]).toBe(UNTIL_ASKED_AGAIN);
    await throughNginx(path);
    expect((await throughNginx(path)).headers["x-cache-status"]).toBe("MISS");
  });

  test.each(ADDRESSES.kept)("%s is kept for as long as it says", async (path) => {
    const { "cache-control": reuse } = await shared(path);
    expect(reuse).toMatch(/^public, max-age=(86400|31536000, immutable)$/);
    await throughNginx(path);
    expect((await throughNginx(path)).headers["x-cache-status"]).toBe("HIT");
  });

  test.each(ADDRESSES.moved)("%s leads on", async (path) => {
    const { status, headers } = await of(started().a, path);
    expect([status, headers["cache-control"]]).toEqual([308, UNTIL_ASKED_AGAIN]);
  });

  test.each(ADDRESSES.never)("%s is kept by nobody", async (path) => {
    const { headers } = await of(started().a, path);
    expect(headers["cache-control"]).toMatch(/\bno-store\b/);
    await throughNginx(path);
    expect((await throughNginx(path)).headers["x-cache-status"]).toBe("MISS");
  });
}
