// The script of the pages that do without the framework's (components/parts/browser), beside the files of
// the build. Needs a finished build: the names of the classes of its styles are the build's.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ROOT } from "./run-steps.mjs";

const FOLDER = "_next/static/parts";
const BROWSER = join(ROOT, "components/parts/browser");

/** What the parts import, and what stands for it. */
const INSTEAD = {
  react: join(BROWSER, "react.ts"),
  "react/jsx-runtime": "preact/jsx-runtime",
  "next/navigation": join(BROWSER, "navigation.ts"),
};

/** Class names by style sheet and name, as the build's route of them says (app/part-styles). */
const STYLES = join(ROOT, ".next/server/app/part-styles.body");

/** Says where the script is, for the server. */
const NOTE = ".next/parts.json";

export async function makeParts() {
  // At first there are no packages (bin/start.mjs).
  const { build } = await import("esbuild");
  const outdir = join(ROOT, ".next", FOLDER.slice("_next/".length));
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [join(BROWSER, "start.ts")],
    outdir,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    legalComments: "none",
    target: "es2022",
    jsx: "automatic",
    alias: INSTEAD,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [classNames()],
    absWorkingDir: ROOT,
    metafile: true,
    logLevel: "error",
  });
  const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint) ?? [];
  if (!entry) throw new Error("The script of the parts was not made");
  const script = `/_next/${relative(".next", entry).split(sep).join("/")}`;
  writeFileSync(join(ROOT, NOTE), JSON.stringify({ script }));
}

/** Style sheets are the build's: of them a script needs the names of their classes. @returns {import("esbuild").Plugin} */
function classNames() {
  const styles = JSON.parse(readFileSync(STYLES, "utf8"));
  return {
    name: "class names",
    setup({ onLoad }) {
      onLoad({ filter: /\.module\.css$/ }, ({ path }) => {
        const name = relative(ROOT, path).split(sep).join("/");
        const names = styles[name];
        if (!names)
          return { errors: [{ text: `${name} is not named in app/part-styles/route.ts` }] };
        return { contents: JSON.stringify(names), loader: "json" };
      });
    },
  };
}
