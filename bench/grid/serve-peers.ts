import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { installPackages } from "../package-folder";

/** The tables that ours is compared with, and what they need; versions as they were when this was written. */
const PACKAGES = [
  ...["ag-grid-community@36.2.0", "ag-grid-react@36.2.0"],
  ...["@mui/x-data-grid@9.17.0", "@mui/material@9.5.0"],
  ...["@emotion/react@11.14.0", "@emotion/styled@11.14.1", "react@19.3.1", "react-dom@19.3.1"],
];

const PAGE = "<!doctype html><title>Peers</title><script type=module src=/page.js></script>";

interface ServedPeers {
  url: string;
  stop: () => void;
}

/**
 * Serves pages with the tables of others, built as for production. `rowsOf` gives the rows of a table of so many.
 * Needs a package registry.
 */
export async function servePeers(rowsOf: (count: number) => unknown[]): Promise<ServedPeers> {
  const folder = installPackages(PACKAGES);
  const { outputFiles } = await build({
    entryPoints: ["bench/grid/peer-page.mjs"],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    nodePaths: [join(folder.path, "node_modules")],
    // What the product has beside the page is not meant.
    alias: Object.fromEntries(
      ["react", "react-dom"].map((name) => [name, join(folder.path, "node_modules", name)]),
    ),
  });
  const script = Buffer.from(outputFiles[0]?.contents ?? []);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname === "/page.js") response.setHeader("content-type", "text/javascript").end(script);
    else if (pathname === "/rows.json") {
      const rows = rowsOf(Number(searchParams.get("count")));
      response.setHeader("content-type", "application/json").end(JSON.stringify(rows));
    } else response.setHeader("content-type", "text/html").end(PAGE);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
    folder.remove();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
