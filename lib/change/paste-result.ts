/**
 * Reads a result that was pasted, or said to a telephone, in one piece: "4:1", "blue WP 0:5", or the
 * cards of the five judges. It is one result that can be, or it is refused whole.
 */
import { DECISIONS, type Winner } from "@/lib/qualification/vocabulary";
import {
  type Corners,
  cardsOf,
  choicesOf,
  chooseDecision,
  chooseScore,
  chooseWinner,
  type KeyRefusal,
  refuse,
  type Typing,
  typeKey,
} from "./result-input";

const WINNERS: ReadonlyMap<string, Winner> = new Map([
  ...(["r", "red"] as const).map((word) => [word, "red"] as const),
  ...(["b", "blue"] as const).map((word) => [word, "blue"] as const),
]);
const BETWEEN = "[:–—-]";
/** How many judges scored it for each: "4:1". */
const FIGURES = new RegExp(`^(\\d)${BETWEEN}(\\d)$`);
/** One judge's card: "29:28". */
const CARD = new RegExp(`^(\\d{2})${BETWEEN}(\\d{2})$`);
const JUDGES = 5;
/** So much of a text that was refused is said. */
const LONGEST_SAID = 60;

/** What a text says of a bout; `null`: it is not one result. */
interface Said {
  winner: Winner | null;
  decision: (typeof DECISIONS)[number] | null;
  /** Two figures, red's or the winner's first. */
  figures: string | null;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(new RegExp(`\\s*(${BETWEEN})\\s*(?=\\d)`, "g"), "$1")
    .split(/[\s,;/|]+/)
    .filter(Boolean);
}

function readSaid(words: readonly string[]): Said | null {
  const said: Said = { winner: null, decision: null, figures: null };
  const cards: [number, number][] = [];
  for (const word of words) {
    const winner = WINNERS.get(word);
    const decision = DECISIONS.find((each) => each.toLowerCase() === word);
    const [, first, second] = FIGURES.exec(word) ?? [];
    const card = CARD.exec(word);
    if (winner && said.winner === null) said.winner = winner;
    else if (decision && said.decision === null) said.decision = decision;
    else if (first && second && said.figures === null) said.figures = first + second;
    else if (card) cards.push([Number(card[1]), Number(card[2])]);
    else return null;
  }
  if (cards.length === 0) return said;
  // Some of the cards decide nothing, and figures beside them may say another thing.
  if (cards.length !== JUDGES || said.figures !== null) return null;
  const first = cards.filter(([one, other]) => one > other).length;
  const second = cards.filter(([one, other]) => other > one).length;
  return { ...said, figures: `${first}${second}` };
}

/**
 * Takes a text in one piece. One character is a key. Otherwise all of it is read or none: what names
 * no winner needs one typed before it, and cards that contradict the winner are refused.
 */
export function pasteResult(typing: Typing, text: string, corners: Corners): Typing {
  const pasted = text.trim();
  if (pasted === "") return typing;
  if ([...pasted].length === 1) return typeKey(typing, pasted, corners);
  if (typing.refused) return typing;
  const no = (code: KeyRefusal, key = pasted) =>
    refuse({ ...typing, isFresh: false }, key.slice(0, LONGEST_SAID), code);
  const said = readSaid(wordsOf(pasted));
  if (said === null) return no("not-a-result");
  const winner = said.winner ?? typing.winner;
  if (winner === null) return no("winner-first");
  const begun = { ...typing, decision: null, score: null, isFresh: false };
  let next = chooseWinner(begun, winner, corners);
  if (next.refused) return no(next.refused.code);
  if (said.decision !== null) {
    if (!choicesOf(next, corners).decisions.includes(said.decision)) return no("no-such-decision");
    next = chooseDecision(next, said.decision);
  }
  if (said.figures === null) return next;
  if (choicesOf(next, corners).scores.length === 0) return no("no-cards");
  const read = cardsOf(said.figures, winner);
  return read.score === null
    ? no(read.code, [...said.figures].join(":"))
    : chooseScore(next, read.score);
}

/**
 * What came into a field that showed `before` and now holds `after`: a text at one of its ends; or
 * "Backspace", where something went.
 */
export function textTypedInto(before: string, after: string): string {
  if (after.length < before.length) return "Backspace";
  if (after.startsWith(before)) return after.slice(before.length);
  if (after.endsWith(before)) return after.slice(0, after.length - before.length);
  return after.slice(-1);
}
