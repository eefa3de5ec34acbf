import { gzipSync } from "node:zlib";
import { Parser } from "htmlparser2";

/** The bytes of JavaScript, compressed with gzip, that a modern browser loads first with a page. */
export async function measureJavaScript(pageUrl: string): Promise<number> {
  const page = await fetch(pageUrl);
  if (!page.ok) throw new Error(`${pageUrl} answers ${page.status}`);
  let bytes = 0;
  for (const url of listScripts(await page.text(), pageUrl)) {
    const script = await fetch(url);
    if (!script.ok) throw new Error(`${url} answers ${script.status}`);
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
  }
  return bytes;
}

function listScripts(html: string, pageUrl: string): string[] {
  const urls = new Set<string>();
  const parser = new Parser({
    onopentag(name, { src, href, rel, as, nomodule }) {
      // Old browsers only.
      if (nomodule !== undefined) return;
      if (name === "script" && src) urls.add(new URL(src, pageUrl).href);
      const isPreload = rel === "modulepreload" || (rel === "preload" && as === "script");
      if (name === "link" && isPreload && href) urls.add(new URL(href, pageUrl).href);
    },
  });
  parser.end(html);
  return [...urls];
}
