/** Parts that cards alone have. */
import { resultOf } from "@/lib/i18n/bout-words";
import { formatDay } from "@/lib/i18n/day";
import { isHolding } from "@/lib/qualification/ledger";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { BoutSeenBy } from "@/lib/record/place-history";
import type { NationProfile } from "@/lib/record/profiles";
import type { PictureContext } from "./framed";
import { fittingSize, runsWidth, textWidth, wrapped } from "./letters";
import type { Mark, Part, Run } from "./mark";

const CELL = { height: 76, gap: 6 };
const NAME_SIZES = [18, 17, 16, 15, 14, 13, 12, 11];

/** A nation's places as a row of categories each for men and women: filled, lost or empty. */
export function categoryCells(
  { words: { t, names }, record, palette }: PictureContext,
  byCategory: NationProfile["byCategory"],
  width: number,
): Part {
  const marks: Mark[] = [];
  let y = 0;
  for (const gender of GENDERS) {
    const cells = byCategory.filter(({ category }) => category.gender === gender);
    if (cells.length === 0) continue;
    const label = t(`values.gender.${gender}`);
    marks.push({
      kind: "text",
      text: label,
      x: 0,
      y: y + 17,
      size: 17,
      face: "bold",
      fill: palette.soft,
    });
    y += 27;
    const wide = (width - CELL.gap * (cells.length - 1)) / cells.length;
    for (const [index, { category, places }] of cells.entries()) {
      const held = places.find(({ status }) => isHolding(status));
      const shown = held ?? places[0];
      const boxer = shown && record.boxerBySlug.get(shown.boxerSlug);
      const name = boxer ? names.boxerShort(boxer) : "–";
      const x = index * (wide + CELL.gap);
      const ink = held ? palette.wonInk : palette.ink;
      const box = { x: x + 0.5, y: y + 0.5, width: wide - 1, height: CELL.height - 1, radius: 4 };
      const room = wide - 16;
      const size = fittingSize(name, "bold", { sizes: NAME_SIZES, width: room, lines: 2 });
      const lines = wrapped(name, "bold", size, room);
      marks.push(
        held
          ? { kind: "rect", ...box, fill: palette.won }
          : {
              kind: "rect",
              ...box,
              fill: palette.paper,
              stroke: palette.line,
              ...(shown ? { stroke: palette.soft, dash: "4 3" } : {}),
            },
        {
          kind: "text",
          text: names.weight(category),
          x: x + 9,
          y: y + 26,
          size: 17,
          face: "regular",
          fill: held ? ink : palette.soft,
        },
        ...lines.map(
          (text, line): Mark => ({
            kind: "text",
            text,
            x: x + 9,
            y: y + (lines.length > 1 ? 45 : 55) + line * (size + 2),
            size,
            face: "bold",
            fill: ink,
          }),
        ),
      );
    }
    y += CELL.height + 12;
  }
  return { marks, height: Math.max(0, y - 12) };
}

const ROW = 46;
const ROW_SIZES = [21, 19, 17, 15] as const;
const SMALLEST_ROW_SIZE = 13;
const DAY_SIZE = 18;

/** A boxer's bouts, the latest ones: round, who was met, the result, the day. */
export function boutRows(
  { words: { t, locale, names }, record, palette }: PictureContext,
  bouts: readonly BoutSeenBy[],
  width: number,
  most: number,
): Part {
  const shown = bouts.slice(-most);
  const rounds = shown.map(({ round }) => t(`values.round.${round ?? "unknown"}`));
  const [size] = ROW_SIZES;
  const left = Math.max(0, ...rounds.map((round) => textWidth(round, "regular", size))) + 28;
  const marks: Mark[] = [];
  for (const [index, bout] of shown.entries()) {
    const y = index * ROW;
    const tournament = record.tournamentById.get(bout.tournamentId);
    const where = tournament ? names.tournamentShort(tournament) : "";
    const day = bout.boxedOn ? formatDay(locale, bout.boxedOn, "medium") : where;
    const verb = t(bout.won === null ? "boxer.met" : bout.won ? "boxer.won" : "boxer.lost");
    const opponent = bout.opponent
      ? `${names.boxer(bout.opponent)} ${bout.opponent.noc}`
      : t("tournament.unknownBoxer");
    const result = resultOf(bout);
    const runsIn = (size: number): [Run, ...Run[]] => [
      { text: `${verb} `, size, face: "regular", fill: palette.soft },
      {
        text: opponent,
        size,
        face: bout.opponent ? "bold" : "regular",
        fill: !bout.opponent ? palette.soft : bout.won ? palette.won : palette.ink,
      },
      { text: result === "" ? "" : `\u00a0 ${result}`, size, face: "regular", fill: palette.ink },
    ];
    // The longest names, in the languages with the longest words, are written smaller.
    const room = width - left - textWidth(day, "regular", DAY_SIZE) - 20;
    const fitting = ROW_SIZES.find((each) => runsWidth(runsIn(each)) <= room);
    const [first, ...more] = runsIn(fitting ?? SMALLEST_ROW_SIZE);
    const at = y + 31;
    marks.push(
      { kind: "line", from: [0, y], to: [width, y], stroke: palette.line },
      {
        kind: "text",
        text: rounds[index] ?? "",
        x: 0,
        y: at,
        size,
        face: "regular",
        fill: palette.soft,
      },
      { kind: "text", ...first, more, x: left, y: at },
      {
        kind: "text",
        text: day,
        x: width,
        y: at,
        size: DAY_SIZE,
        face: "regular",
        fill: palette.soft,
        anchor: "end",
      },
    );
  }
  return { marks, height: shown.length * ROW };
}
