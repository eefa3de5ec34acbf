/** What social media show beside a link: what the page says in a sentence, and the picture that goes with it. */
import { type DrawColumn, knockOutColumns } from "@/components/bracket/draw-columns";
import { nationLead } from "@/components/qualification/nation/nation-lead";
import { spotlightWords } from "@/lib/i18n/spotlight-sentence";
import { verdictWords } from "@/lib/i18n/verdict-words";
import type { Words } from "@/lib/i18n/words";
import { isHolding } from "@/lib/qualification/ledger";
import type { DrawView } from "@/lib/record/draw-view";
import { drawView } from "@/lib/record/draws";
import { currentStatus, type GamesRecord, required } from "@/lib/record/games-record";
import { pageAt } from "@/lib/record/pages";
import { CARD_SIZE } from "@/lib/record/pictures";
import { boxerProfile, nationProfile } from "@/lib/record/profiles";
import {
  defaultSpotlight,
  isClosedTo,
  road,
  type SpotlightChoice,
  tournamentBoards,
} from "@/lib/record/spotlight";
import { boardsPart } from "./boards-picture";
import { boutRows, categoryCells } from "./card-parts";
import { drawSentence, lineWords, tournamentText } from "./draw-picture";
import { drawingPart, pillsPart } from "./drawing-part";
import { type PictureContext, stateLine } from "./framed";
import { fittingSize, wrapped } from "./letters";
import { type Mark, moved, type Part, type Picture } from "./mark";
import { stripeOf } from "./palette";
import { roadPart } from "./road-picture";

/** Of which page a card is. */
export interface CardOf {
  /** The parts of the page's address below its Games. */
  page: readonly string[];
  /** What its home page shows. */
  choice: SpotlightChoice;
}

interface Card {
  title: string;
  sentence: string;
  /** Whether the best one is worth more than the sentence, where there is no room for both. */
  isPictureFirst?: true;
  /** Pictures that go with it, the best first: one that fits is taken. */
  bodies: readonly ((context: PictureContext, width: number) => Part)[];
}

const EDGE = 64;
const WIDTH = CARD_SIZE.width - 2 * EDGE;
const FOOT = 84;
const ROOM = 28;

const CHIP = { width: 44, height: 23, gap: 4, text: 12.5 };

/** The card of a page; one that has none of its own gets that of the Games' home page. */
export function cardOf(words: Words, record: GamesRecord, { page, choice }: CardOf): Card {
  const [, id = "", slug = ""] = page;
  const kind = pageAt(page);
  const own =
    kind === "nation"
      ? nationCard(words, record, id)
      : kind === "boxer"
        ? boxerCard(words, record, id)
        : kind === "place"
          ? boxerCard(words, record, record.placeById.get(id)?.boxerSlug ?? "")
          : kind === "tournament"
            ? tournamentCard(words, record, id)
            : kind === "draw"
              ? drawCard(words, record, id, slug)
              : null;
  return own ?? homeCard(words, record, kind === "home" ? choice : NO_CHOICE);
}

const NO_CHOICE: SpotlightChoice = { noc: null, tournamentId: null };

function homeCard(words: Words, record: GamesRecord, choice: SpotlightChoice): Card {
  const { t, names } = words;
  const spotlight = defaultSpotlight(record, choice);
  if (!spotlight) {
    const games = names.games(record.games);
    return { title: games, sentence: t("site.description", { games }), bodies: [roadBody(record)] };
  }
  const { headline, sentence } = spotlightWords(words, spotlight);
  const lit = isClosedTo(spotlight) ? null : spotlight.nation;
  return {
    title: headline,
    sentence,
    isPictureFirst: true,
    bodies: [
      (context, width) =>
        boardsPart(context, spotlight.boards, lit, { width, gap: 56, chip: CHIP }),
      roadBody(record),
    ],
  };
}

function roadBody(record: GamesRecord): Card["bodies"][number] {
  const parts = road(record, null);
  return (context, width) =>
    parts.length > 0 ? roadPart(context, parts, width) : { marks: [], height: 0 };
}

function nationCard(words: Words, record: GamesRecord, noc: string): Card | null {
  const profile = nationProfile(record, noc);
  if (!profile) return null;
  return {
    title: words.names.nation(profile.nation),
    sentence: nationLead(words, record, profile),
    bodies: [(context, width) => categoryCells(context, profile.byCategory, width)],
  };
}

function boxerCard(words: Words, record: GamesRecord, slug: string): Card | null {
  const profile = boxerProfile(record, slug);
  if (!profile) return null;
  const { boxer, places, nation, bouts } = profile;
  const verdicts = verdictWords(words, record);
  const place = places.find((each) => isHolding(currentStatus(each))) ?? places.at(-1);
  return {
    title: words.t("boxer.title", {
      boxer: words.names.boxer(boxer),
      nation: words.names.nation(nation),
    }),
    sentence: (place ? verdicts.ofPlace(place) : verdicts.ofNoPlace(boxer)).verdict,
    bodies: [4, 3, 2].map((most) => (context, width) => boutRows(context, bouts, width, most)),
  };
}

function tournamentCard(words: Words, record: GamesRecord, id: string): Card | null {
  const tournament = record.tournamentById.get(id);
  if (!tournament) return null;
  const boards = tournamentBoards(record, id, null);
  return {
    title: words.names.tournament(tournament),
    sentence: `${tournamentText(words, record, tournament)}.`,
    isPictureFirst: true,
    bodies: [(context, width) => boardsPart(context, boards, null, { width, gap: 56, chip: CHIP })],
  };
}

function drawCard(words: Words, record: GamesRecord, id: string, slug: string): Card | null {
  const category = record.categoryBySlug.get(slug);
  const view = category && drawView(record, id, category.code);
  if (!view) return null;
  const { title, place, lead } = drawSentence({ words, record }, view);
  const deciding = knockOutColumns(view).find(({ round }) => round === view.lineAfter);
  const winners = (record.placesByTournament.get(id) ?? [])
    .filter(({ categoryCode }) => categoryCode === category.code)
    .map(({ boxerSlug, noc }) => ({
      name: words.names.boxer(required(record.boxerBySlug, boxerSlug)),
      noc,
    }));
  return {
    title,
    sentence: `${place}. ${lead}`,
    bodies: [
      ...(deciding && deciding.bouts.length > 0
        ? [1.3, 1].map(
            (zoom) => (context: PictureContext, width: number) =>
              decidingPart(context, view, { column: deciding, width, zoom }),
          )
        : []),
      (context, width) => pillsPart(context, winners, width),
    ],
  };
}

/** The bouts that decide, with the qualification line, in two halves side by side. */
function decidingPart(
  context: PictureContext,
  view: DrawView,
  { column, width, zoom }: { column: DrawColumn; width: number; zoom: number },
): Part {
  const { words } = context;
  const half = Math.ceil(column.bouts.length / 2);
  const halves = [column.bouts.slice(0, half), column.bouts.slice(half)].filter(
    (bouts) => bouts.length > 0,
  );
  const drawn = halves.map((bouts) =>
    drawingPart(context, view, {
      columns: [{ ...column, bouts }],
      titles: [words.t(`bracket.round.${view.lineAfter ?? "F"}`)],
      lineColumn: 0,
      lineText: lineWords(words, view),
      emptyText: "",
    }),
  );
  const gap = 40;
  const wide = Math.max(...drawn.map((each) => each.width));
  const scale = Math.min(zoom, width / (halves.length * wide + (halves.length - 1) * gap));
  return {
    marks: drawn.map(({ marks }, at) => ({
      kind: "group",
      x: at * (wide + gap) * scale,
      y: 0,
      scale,
      marks,
    })),
    height: Math.max(...drawn.map(({ height }) => height)) * scale,
  };
}

/** A card as a picture of the size that social media ask for. */
export function cardPicture(context: PictureContext, of: CardOf): Picture {
  const { words, record, palette, origin } = context;
  const { t, names } = words;
  const { title, sentence, bodies, isPictureFirst = false } = cardOf(words, record, of);
  const marks: Mark[] = [
    { kind: "rect", x: 0, y: 0, width: CARD_SIZE.width, height: 10, fill: palette.won },
    {
      kind: "text",
      text: t("site.name"),
      x: EDGE,
      y: 74,
      size: 26,
      face: "serif",
      fill: palette.ink,
      more: [
        {
          text: `\u00a0 ${names.games(record.games)}`,
          size: 22,
          face: "regular",
          fill: palette.soft,
        },
      ],
    },
  ];
  let y = 92;
  const write = (
    text: string,
    face: "serif" | "regular",
    { sizes, lines, height }: { sizes: readonly number[]; lines: number; height: number },
  ) => {
    const size = fittingSize(text, face, { sizes, width: WIDTH, lines });
    for (const line of wrapped(text, face, size, WIDTH)) {
      y += size * height;
      marks.push({ kind: "text", text: line, x: EDGE, y, size, face, fill: palette.ink });
    }
  };
  write(title, "serif", { sizes: [60, 54, 48, 42, 36, 30], lines: 2, height: 1.12 });
  const foot = CARD_SIZE.height - FOOT;
  const afterTitle = y;
  const drawn = bodies.map((draw) => draw(context, WIDTH));
  const said: Mark[] = [];
  y += 14;
  const textFrom = marks.length;
  write(sentence, "regular", { sizes: [28, 26, 24, 22, 20], lines: 4, height: 1.4 });
  said.push(...marks.splice(textFrom));
  const afterSentence = y;
  const fits = (after: number) => (part: Part) => after + ROOM + part.height <= foot;
  const beside = drawn.find(fits(afterSentence));
  // The link's own text has the sentence too.
  const alone = drawn.find(fits(afterTitle));
  const body = isPictureFirst ? alone : (beside ?? alone);
  if (!body || fits(afterSentence)(body)) marks.push(...said);
  if (body) marks.push(...moved(body.marks, EDGE, foot - body.height));
  const footText = {
    y: CARD_SIZE.height - 32,
    size: 18,
    face: "regular",
    fill: palette.soft,
  } as const;
  marks.push(
    { kind: "text", text: stateLine(words, record), x: EDGE, ...footText },
    {
      kind: "text",
      text: origin.replace(/^https?:\/\//, ""),
      x: CARD_SIZE.width - EDGE,
      anchor: "end",
      ...footText,
    },
  );
  return {
    ...CARD_SIZE,
    title,
    description: sentence,
    paper: palette.paper,
    stripe: stripeOf(palette),
    marks,
  };
}
