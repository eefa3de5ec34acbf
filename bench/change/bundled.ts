import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** All that some files of a tree export, put into one file `outfile` as a build of the product does. */
export async function bundled<Exports>(
  tree: string,
  files: readonly string[],
  outfile: string,
): Promise<Exports> {
  await build({
    stdin: {
      contents: files.map((file) => `export * from "./${file}";`).join("\n"),
      resolveDir: tree,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    tsconfig: join(tree, "tsconfig.json"),
  });
  return await import(pathToFileURL(outfile).href);
}
