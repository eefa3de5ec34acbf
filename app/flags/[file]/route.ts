import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FLAGS = join(process.cwd(), "node_modules", "country-flag-icons", "3x2");

/** `/flags/kz.svg`: a flag by its country's ISO code, from the package country-flag-icons. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/flags/[file]">,
): Promise<Response> {
  const { file } = await params;
  const code = /^([a-z]{2})\.svg$/.exec(file)?.[1];
  const svg = code
    ? await readFile(join(FLAGS, `${code.toUpperCase()}.svg`), "utf8").catch(() => null)
    : null;
  if (svg === null) return new Response(null, { status: 404 });
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Cache-Control": "public, max-age=86400",
    },
  });
}
