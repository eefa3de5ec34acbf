import { readdirSync, readFileSync } from "node:fs";

/** The paths of the site's own files outside the build: those of public/, and routes with a file's name. */
export function listOwnFiles(): ReadonlySet<string> {
  const inPublic = readdirSync("public", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath.slice("public".length)}/${name}`);
  const routes: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  const named = Object.values(routes).filter((path) => path.includes(".") && !path.includes("["));
  return new Set([...inPublic, ...named]);
}
