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

/** How far two kept tones of a colour are from each other, of 255. */
const TONES = 15;

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

/** Keeps a picture in fewer tones, far nearer than the comparison tells apart, which makes it half as large. */
export function keepPicture(path: string, picture: Buffer): void {
  const kept = PNG.sync.read(picture);
  kept.data.forEach((value, at) => {
    kept.data[at] = Math.min(255, Math.round(value / TONES) * TONES);
  });
  write(path, PNG.sync.write(kept, { colorType: 2, deflateLevel: 9 }));
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
