import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/**
 * The share of dots that may be others than in the kept picture: what another drawing of the same letters
 * comes to. A line of text that moves by its own height is ten times as much.
 */
export const TOLERANCE = 0.002;

const MADE = "coverage/look";

/** The share of dots in which two pictures differ; 1 where they are not of one size. */
export function shareOfOtherDots(kept: PNG, seen: PNG, marked?: PNG): number {
  const { width, height } = kept;
  if (seen.width !== width || seen.height !== height) return 1;
  const others = pixelmatch(kept.data, seen.data, marked?.data, width, height, { threshold: 0.1 });
  return others / (width * height);
}

/**
 * Why a picture is not the kept one at `path`; `null`: it is. What was seen, and where it differs, is left in
 * coverage/look.
 */
export function otherThanKept(path: string, picture: Buffer): string | null {
  const seen = PNG.sync.read(picture);
  if (!existsSync(path)) return "there is no kept picture";
  const kept = PNG.sync.read(readFileSync(path));
  const marked = new PNG({ width: kept.width, height: kept.height });
  const share = shareOfOtherDots(kept, seen, marked);
  if (share <= TOLERANCE) return null;
  const name = path.replace(/\.png$/, "");
  write(join(MADE, `${name}.seen.png`), picture);
  if (share < 1) write(join(MADE, `${name}.differs.png`), PNG.sync.write(marked));
  return share === 1 ? "it has another size" : `${(100 * share).toFixed(2)} % of its dots differ`;
}

/** Keeps a picture. */
export function keepPicture(path: string, picture: Buffer): void {
  // Smaller than the browser writes it, and the same again where nothing changed.
  const smaller = PNG.sync.write(PNG.sync.read(picture), { colorType: 2, deflateLevel: 9 });
  write(path, smaller);
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
