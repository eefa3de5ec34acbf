import type { Tournament } from "@/lib/record/games-rows";
import { type RoadPart, road } from "@/lib/record/spotlight";
import { framed, type PictureContext } from "./framed";
import { textWidth } from "./letters";
import { HATCH, type Mark, type Part, type Picture } from "./mark";
import { mixed } from "./palette";

const WIDTH = 1000;
const GAP = 2;
const HEIGHT = 74;
const NAME_SIZE = 12.5;
const NUMBER_SIZE = 22;
const INSET = 9;

/** The Games' places by the tournament that gives them; `chosen`: the one that stands out. */
export function roadPicture(context: PictureContext, chosen: Tournament | null): Picture {
  const { words, record } = context;
  const { t, names } = words;
  const parts = road(record, chosen);
  const isAllGiven = parts.every(({ given, places }) => given === places);
  const title = t(isAllGiven ? "spotlight.roadLabel" : "spotlight.roadLabelOn");
  const said = parts.map(({ given, places, tournament }) =>
    t("picture.roadPart", { name: nameOf(context, tournament), given, places }),
  );
  return framed(context, {
    title: t("picture.of", { title, games: names.games(record.games) }),
    description: said.join("; "),
    to: (links) => links.home(chosen ? { tournament: chosen.id } : {}),
    width: WIDTH,
    body: roadPart(context, parts, WIDTH),
  });
}

function nameOf({ words: { t, names } }: PictureContext, tournament: Tournament | null): string {
  return tournament ? names.tournamentShort(tournament) : t("spotlight.invitationsShort");
}

/** The parts of the road from left to right, each as wide as its places are many, or as its words are long. */
export function roadPart(context: PictureContext, parts: readonly RoadPart[], width: number): Part {
  const { words, palette } = context;
  const labels = parts.map((part) => ({
    name: nameOf(context, part.tournament),
    count:
      part.given === part.places
        ? `${part.places}`
        : words.t("picture.roadGiven", { given: part.given, places: part.places }),
  }));
  const least = labels.map(
    ({ name, count }) =>
      2 * INSET +
      Math.max(textWidth(name, "regular", NAME_SIZE), textWidth(count, "serif", NUMBER_SIZE)),
  );
  const widths = shared(
    parts.map(({ places }) => places),
    least,
    width - GAP * (parts.length - 1),
  );
  const marks: Mark[] = [];
  let x = 0;
  for (const [index, { given, places, isChosen }] of parts.entries()) {
    const wide = widths[index] ?? 0;
    const isFull = given === places;
    const fill = isChosen
      ? palette.won
      : isFull
        ? palette.faint
        : mixed(palette.ink, 0.16, palette.paper);
    const box = { kind: "rect", x, y: 0, height: HEIGHT } as const;
    if (!isFull) marks.push({ ...box, width: wide, fill: HATCH });
    if (given > 0) marks.push({ ...box, width: isFull ? wide : (wide * given) / places, fill });
    const ink = isChosen && isFull ? palette.wonInk : palette.ink;
    const soft = isChosen && isFull ? palette.wonInk : palette.soft;
    const halo = isFull ? {} : { halo: palette.paper };
    const { name, count } = labels[index] ?? { name: "", count: "" };
    marks.push(
      {
        kind: "text",
        text: count,
        x: x + INSET,
        y: 32,
        size: NUMBER_SIZE,
        face: "serif",
        fill: ink,
        ...halo,
      },
      {
        kind: "text",
        text: name,
        x: x + INSET,
        y: 56,
        size: NAME_SIZE,
        face: "regular",
        fill: isFull ? soft : ink,
        ...halo,
      },
    );
    x += wide + GAP;
  }
  return { marks, height: HEIGHT };
}

/** A width in parts by their weights, none below what it needs; what that takes is taken from the others. */
export function shared(
  weights: readonly number[],
  least: readonly number[],
  width: number,
): number[] {
  const isHeld = weights.map(() => false);
  for (;;) {
    const left = width - least.reduce((sum, each, at) => sum + (isHeld[at] ? each : 0), 0);
    const weight = weights.reduce((sum, each, at) => sum + (isHeld[at] ? 0 : each), 0);
    const widths = weights.map((each, at) =>
      isHeld[at] ? (least[at] ?? 0) : weight === 0 ? 0 : (left * each) / weight,
    );
    const tight = widths.findIndex((each, at) => !isHeld[at] && each < (least[at] ?? 0));
    if (tight === -1) return widths;
    isHeld[tight] = true;
  }
}
