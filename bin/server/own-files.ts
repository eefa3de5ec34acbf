import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The paths of all files of the site: those of the build, of public/, and routes with a file's name. */
export function listOwnFiles(): ReadonlySet<string> {
  const routes: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  const named = Object.values(routes).filter((path) => path.includes(".") && !path.includes("["));
  return new Set([
    ...listFolder("public", ""),
    ...listFolder(".next/static", "/_next/static"),
    ...named,
  ]);
}

/** The paths of the files in a folder, as they are served below an address. */
function listFolder(folder: string, address: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const within = relative(folder, join(parentPath, name));
      return [address, ...within.split(sep)].join("/");
    });
}
