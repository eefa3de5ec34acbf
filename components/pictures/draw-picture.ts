import { boxOffColumns, type DrawColumn, knockOutColumns } from "@/components/bracket/draw-columns";
import { ruleWords } from "@/components/record/rule-words";
import { totalText } from "@/components/ui/total";
import { formatDays } from "@/lib/i18n/day";
import type { Words } from "@/lib/i18n/words";
import { boxersIn, roundAfter } from "@/lib/qualification/rule";
import type { DrawView } from "@/lib/record/draw-view";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { Tournament } from "@/lib/record/games-rows";
import { drawingPart, listedBouts } from "./drawing-part";
import { framed, type PictureContext } from "./framed";
import { wrapped } from "./letters";
import { type Mark, moved, type Part, type Picture } from "./mark";

const LEAST_WIDTH = 720;

/** A draw whole: its rounds with the qualification line, the box-off, and the bouts of no known round. */
export function drawPicture(context: PictureContext, view: DrawView): Picture {
  const { words } = context;
  const { t } = words;
  const { tournament, category, rule } = view;
  const columns = knockOutColumns(view);
  const boxOff = boxOffColumns(view);
  const parts: Part[] = [];
  if (columns.length === 0) parts.push(note(context, t("bracket.empty"), LEAST_WIDTH));
  else {
    const line = columns.findIndex(({ round }) => round === view.lineAfter);
    parts.push(
      drawingPart(context, view, {
        columns,
        titles: columns.map(({ round }) => (round ? t(`bracket.round.${round}`) : "")),
        lineColumn: line === -1 ? null : line,
        lineText: lineWords(words, view),
        emptyText: t("bracket.noBout"),
      }),
    );
  }
  const width = Math.max(LEAST_WIDTH, ...parts.map(widthOf));
  if (columns.length > 0 && !view.isDrawn) {
    parts.push(note(context, t("bracket.notDrawn"), width));
  }
  if (rule.kind === "reach-round-and-box-off" || boxOff.length > 0) {
    parts.push(...boxOffParts(context, view, boxOff, width));
  }
  if (view.unplaced.length > 0) {
    parts.push(heading(context, t("bracket.unplaced")));
    parts.push(note(context, t("bracket.unplacedNote"), width));
    parts.push(listedBouts(context, view, width));
  }
  const { title, place, lead } = drawSentence(context, view);
  return framed(context, {
    title,
    lead: `${place}. ${lead}`,
    description: `${place}. ${lead} ${placesText(context, view)}`,
    to: (links) => links.draw(tournament.id, category.slug),
    width: Math.max(LEAST_WIDTH, ...parts.map(widthOf)),
    body: stacked(parts),
  });
}

/** Who won the places of the draw, in words. */
function placesText({ words: { t, names }, record }: PictureContext, view: DrawView): string {
  const places = (record.placesByTournament.get(view.tournament.id) ?? []).filter(
    ({ categoryCode }) => categoryCode === view.category.code,
  );
  if (places.length === 0) return t(record.asOf === null ? "draw.noPlaces" : "draw.notGiven");
  const holders = places.map(
    ({ boxerSlug, noc }) => `${names.boxer(required(record.boxerBySlug, boxerSlug))} ${noc}`,
  );
  return `${t("draw.places", { count: places.length })}: ${holders.join(", ")}.`;
}

function boxOffParts(
  context: PictureContext,
  view: DrawView,
  columns: readonly DrawColumn[],
  width: number,
): Part[] {
  const { t, inCases } = context.words;
  const rule = view.rule.kind === "reach-round-and-box-off" ? view.rule : null;
  const said = rule
    ? t("bracket.boxOffOf", {
        ...inCases("round", (each) => t(`bracket.inRound.${rule.losersOf}`, { case: each })),
        places: rule.boxOffPlaces,
      })
    : t("bracket.boxOffOther");
  const parts = [heading(context, t("bracket.boxOff")), note(context, said, width)];
  if (columns.length === 0) return [...parts, note(context, t("bracket.boxOffEmpty"), width)];
  return [
    ...parts,
    drawingPart(context, view, {
      columns,
      titles: columns.map(() => ""),
      lineColumn: rule ? columns.length - 1 : null,
      lineText: rule
        ? inBold(t.markup("bracket.boxOffLine", { winners: rule.boxOffPlaces, b: asFirstLine }))
        : null,
      emptyText: t("bracket.boxOffEmpty"),
    }),
  ];
}

/** What a draw is called, where and when it was boxed, and what it gives. */
export function drawSentence(
  { words, record }: Pick<PictureContext, "words" | "record">,
  { tournament, category, rule }: DrawView,
) {
  const { t, names } = words;
  const allocation = record.allocationsByRoute
    .get(tournament.id)
    ?.find(({ categoryCode }) => categoryCode === category.code);
  return {
    title: t("draw.title", {
      category: names.category(category),
      tournament: names.tournamentShort(tournament),
    }),
    place: tournamentText(words, record, tournament),
    lead: t("draw.lead", {
      places: (allocation && totalText(allocation)) ?? "none",
      count: allocation?.placesMost ?? allocation?.places ?? 0,
      rule: ruleWords(words)(rule),
    }),
  };
}

/** "1st World Qualification Tournament, Busto Arsizio, 3–11 March 2024, Paris 2024". */
export function tournamentText(
  { t, names, locale }: Words,
  { games }: GamesRecord,
  tournament: Tournament,
): string {
  return t("picture.tournament", {
    tournament: names.tournament(tournament),
    city: names.city(tournament),
    days: formatDays(locale, tournament.startsOn, tournament.endsOn),
    games: names.games(games),
  });
}

/** What is said of the qualification line; `null`: no bout decides. */
export function lineWords({ t, inCases }: Words, { lineAfter }: DrawView) {
  if (lineAfter === null) return null;
  const after = roundAfter(lineAfter);
  return inBold(
    t.markup("bracket.line", {
      winners: after ? boxersIn(after) : 1,
      ...inCases("round", (each) => t(`bracket.inRound.${lineAfter}`, { case: each })),
      b: asFirstLine,
    }),
  );
}

const asFirstLine = (text: string) => `${text}\n`;

/** A message whose bold beginning stands on a line of its own. */
function inBold(text: string): { bold: string; rest: string } {
  const [bold = "", rest = ""] = text.split("\n");
  return { bold: bold.trim(), rest: rest.trim() };
}

function heading({ palette }: PictureContext, text: string): Part {
  const mark = { kind: "text", text, x: 0, y: 30, size: 21, face: "serif" } as const;
  return { marks: [{ ...mark, fill: palette.ink }], height: 38 };
}

function note({ palette }: PictureContext, text: string, width: number): Part {
  const lines = wrapped(text, "regular", 13, width);
  const marks = lines.map(
    (line, at): Mark => ({
      kind: "text",
      text: line,
      x: 0,
      y: 20 + at * 19,
      size: 13,
      face: "regular",
      fill: palette.soft,
    }),
  );
  return { marks, height: lines.length * 19 + 10 };
}

/** How far right the marks of a part reach. */
function widthOf(part: Part & { width?: number }): number {
  return part.width ?? 0;
}

function stacked(parts: readonly Part[]): Part {
  const marks: Mark[] = [];
  let height = 0;
  for (const part of parts) {
    marks.push(...moved(part.marks, 0, height));
    height += part.height;
  }
  return { marks, height };
}
