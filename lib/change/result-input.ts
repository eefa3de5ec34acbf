/**
 * How a result is typed, key by key: winner, then decision or judges' cards. What cannot be is never
 * chosen: a key that fits nowhere is refused with a code, and stays refused until it is taken back,
 * so that what is typed on never makes another result of it.
 */
import { DECISIONS, type Decision, type Winner } from "@/lib/qualification/vocabulary";
import type { Bout } from "@/lib/record/games-rows";
import { isBothOut, SCORES } from "./bout-result";

/** Why a key was not taken. */
export type KeyRefusal =
  | "not-a-key"
  /** Nobody is known in that corner. */
  | "nobody-there"
  /** The winner comes first. */
  | "winner-first"
  /** No decision begins like this. */
  | "no-such-decision"
  /** Judges' cards decide a bout that was won on points, and no other. */
  | "no-cards"
  /** Five judges cannot have scored it so. */
  | "no-such-cards"
  /** Read as printed, red before blue, the cards say that the other boxer won. */
  | "cards-against-winner"
  /** The first figure is the loser's, and the winner's is missing. */
  | "cards-unfinished"
  /** What was pasted is not one result. */
  | "not-a-result"
  /** A bout's number has three digits at most. */
  | "number-too-long";

/** The result of a bout while it is typed. */
export interface Typing {
  number: number | null;
  /** Whether the boxers stand in the opposite corners to those shown. */
  isTurned: boolean;
  winner: Winner | null;
  decision: Decision | null;
  score: string | null;
  /** Keys typed for the decision and for the cards. */
  letters: string;
  digits: string;
  /** The key that was refused; nothing is taken over, and no other key read, before it is taken back. */
  refused: { key: string; code: KeyRefusal } | null;
  /** Nothing was typed yet: a winner begins the result anew. */
  isFresh: boolean;
}

/** The corners of a bout in which somebody is known. */
export interface Corners {
  red: boolean;
  blue: boolean;
}

/** What can be chosen next, given what was. */
export interface Choices {
  winners: readonly Winner[];
  decisions: readonly Decision[];
  scores: readonly string[];
}

/** What is typed of a bout before a key: the result that it has. */
export function startTyping(bout: Bout): Typing {
  const { number, winner, decision, score } = bout;
  const typing = { number, winner, decision, score, isTurned: false };
  return { ...typing, letters: "", digits: "", refused: null, isFresh: true };
}

/** Whether the keys changed what the bout says. */
export function isTyped(typing: Typing, bout: Bout): boolean {
  const { number, winner, decision, score } = bout;
  return (
    typing.isTurned ||
    typing.number !== number ||
    typing.winner !== winner ||
    typing.decision !== decision ||
    typing.score !== score
  );
}

/** The bout with what was typed. */
export function typedBout(bout: Bout, typing: Typing): Bout {
  const { number, winner, decision, score, isTurned } = typing;
  const { redSlug, blueSlug } = bout;
  const corners = isTurned ? { redSlug: blueSlug, blueSlug: redSlug } : { redSlug, blueSlug };
  return { ...bout, ...corners, number, winner, decision, score };
}

/** Everything that the rules leave open. */
export function choicesOf(typing: Typing, corners: Corners): Choices {
  const known = turnedCorners(corners, typing.isTurned);
  const { winner, decision } = typing;
  const winners: Winner[] = [];
  if (known.red) winners.push("red");
  if (known.blue) winners.push("blue");
  if (known.red && known.blue) winners.push("none");
  const hasWinner = winner === "red" || winner === "blue";
  return {
    winners,
    decisions: winner === null ? [] : DECISIONS.filter((each) => hasWinner || isBothOut(each)),
    scores: hasWinner && (decision === null || decision === "WP") ? SCORES : [],
  };
}

function turnedCorners({ red, blue }: Corners, isTurned: boolean): Corners {
  return isTurned ? { red: blue, blue: red } : { red, blue };
}

const WINNER_KEYS: Readonly<Record<string, Winner>> = { r: "red", b: "blue", n: "none" };

/** Takes one key ("r", "5", "Backspace"); keys that are not typed ("Enter") are the caller's. */
export function typeKey(typing: Typing, key: string, corners: Corners): Typing {
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const next = typePressed(typing, pressed, corners);
  return next.refused ? next : { ...next, isFresh: false };
}

function typePressed(typing: Typing, pressed: string, corners: Corners): Typing {
  if (pressed === "Backspace") return stepBack(typing);
  const isHalf = typing.refused?.code === "cards-unfinished";
  if (typing.refused && !(isHalf && (isDigit(pressed) || isBetweenCards(pressed)))) return typing;
  const anew = typing.isFresh ? WINNER_KEYS[pressed] : undefined;
  if (anew !== undefined) {
    return chooseWinner({ ...typing, decision: null, score: null }, anew, corners);
  }
  if (typing.winner === null) return typeBeforeWinner(typing, pressed, corners);
  if (isDigit(pressed)) return typeDigit(typing, pressed, choicesOf(typing, corners).scores);
  if (isBetweenCards(pressed) && typing.digits.length === 1) return typing;
  if (/^[a-z]$/.test(pressed)) {
    return typeLetter(typing, pressed, choicesOf(typing, corners).decisions);
  }
  return refuse(typing, pressed, "not-a-key");
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key);
}

/** As in "4:1" and "4-1". */
function isBetweenCards(key: string): boolean {
  return /^[:–-]$/.test(key);
}

/** What was typed before, with a key that is not taken. */
export function refuse(typing: Typing, key: string, code: KeyRefusal): Typing {
  return { ...typing, refused: { key, code } };
}

function typeBeforeWinner(typing: Typing, key: string, corners: Corners): Typing {
  if (isDigit(key)) return typeNumber(typing, key);
  if (key === "x") return { ...typing, isTurned: !typing.isTurned, refused: null };
  const winner = WINNER_KEYS[key];
  if (winner === undefined) {
    return refuse(typing, key, /^[a-z]$/.test(key) ? "winner-first" : "not-a-key");
  }
  return chooseWinner(typing, winner, corners);
}

/** The bout's number on the sheet: digits before the winner, three at most. */
function typeNumber(typing: Typing, digit: string): Typing {
  const digits = `${typing.digits}${digit}`;
  const number = Number(digits);
  if (number === 0) return refuse(typing, digit, "not-a-key");
  if (digits.length > 3) return refuse(typing, digits, "number-too-long");
  return { ...typing, number, digits: String(number), refused: null };
}

/**
 * Chooses the winner; a decision that does not go with it is dropped, and so are the cards, which were
 * the other's.
 */
export function chooseWinner(typing: Typing, winner: Winner, corners: Corners): Typing {
  if (!choicesOf(typing, corners).winners.includes(winner)) {
    return refuse(typing, keyOfWinner(winner), "nobody-there");
  }
  const chosen = { ...typing, winner, letters: "", digits: "", refused: null };
  const { decisions } = choicesOf(chosen, corners);
  const stays = typing.decision === null || decisions.includes(typing.decision);
  return {
    ...chosen,
    decision: stays ? typing.decision : null,
    score: stays && winner === typing.winner ? typing.score : null,
  };
}

function keyOfWinner(winner: Winner): string {
  return winner === "none" ? "n" : winner.charAt(0);
}

/** Chooses the decision; cards stay with one on points only. */
export function chooseDecision(typing: Typing, decision: Decision): Typing {
  const score = decision === "WP" ? typing.score : null;
  return { ...typing, decision, score, digits: "", refused: null };
}

/** Chooses the cards, which say that the bout was won on points. */
export function chooseScore(typing: Typing, score: string): Typing {
  return { ...typing, decision: "WP", score, digits: "", refused: null };
}

/** Letters narrow the decisions; a letter that does not narrow them begins anew. */
function typeLetter(typing: Typing, letter: string, decisions: readonly Decision[]): Typing {
  for (const letters of [`${typing.letters}${letter}`, letter]) {
    const decision = decisions.find((each) => abbreviates(letters, each));
    if (decision) return { ...chooseDecision(typing, decision), letters };
  }
  return refuse(typing, letter, "no-such-decision");
}

/** "w" and "wp" for WP, "wo" for WO, "ri" and "rsci" for RSC-I: first letter and more, in order. */
function abbreviates(letters: string, decision: Decision): boolean {
  const word = decision.replace("-", "").toLowerCase();
  if (letters[0] !== word[0]) return false;
  let from = 0;
  for (const letter of letters) {
    const found = word.indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

/**
 * Reads cards as they are said and as they are printed: "5" for 5:0 and "4" for 4:1; "40" for 4:0;
 * and, if blue won, "04" too, because pages print red before blue.
 */
function typeDigit(typing: Typing, digit: string, scores: readonly string[]): Typing {
  if (scores.length === 0) return refuse(typing, digit, "no-cards");
  const digits = `${typing.digits}${digit}`;
  if (digits.length === 1) {
    const [usual] = scores.filter((each) => each.startsWith(digit) && isOfFive(each));
    if (usual !== undefined) return { ...chooseScore(typing, usual), digits };
    if (scores.some((each) => each.includes(digit))) return half({ ...typing, digits });
  }
  const read = cardsOf(digits, typing.winner);
  if (read.score !== null) return { ...chooseScore(typing, read.score), digits };
  return refuse(typing, [...digits].join(":"), read.code);
}

type CardsRead =
  | { score: string; code: null }
  | { score: null; code: "no-such-cards" | "cards-against-winner" };

/**
 * The cards that two figures are of a bout with this winner: the winner's first, or red's. Red's first
 * they are the loser's first only if blue won.
 */
export function cardsOf(figures: string, winner: Winner | null): CardsRead {
  const [first, second, ...more] = figures;
  const isScore = (score: string) => more.length === 0 && SCORES.includes(score);
  const [asSaid, turned] = [`${first}:${second}`, `${second}:${first}`];
  if (isScore(asSaid)) return { score: asSaid, code: null };
  if (!isScore(turned)) return { score: null, code: "no-such-cards" };
  return winner === "blue"
    ? { score: turned, code: null }
    : { score: null, code: "cards-against-winner" };
}

/** Whether all five judges scored it for somebody. */
function isOfFive(score: string): boolean {
  return [...score.replace(":", "")].reduce((sum, figure) => sum + Number(figure), 0) === 5;
}

function half(typing: Typing): Typing {
  return refuse(typing, typing.digits, "cards-unfinished");
}

/** Takes the last thing back: a refused key, the cards, the decision, the winner, the number. */
function stepBack(typing: Typing): Typing {
  if (typing.refused) return withoutRefused(typing, typing.refused.code);
  if (typing.score !== null) return { ...typing, score: null, digits: "" };
  if (typing.decision !== null) return { ...typing, decision: null, letters: "" };
  if (typing.winner !== null) return { ...typing, winner: null, letters: "", digits: "" };
  if (typing.number !== null) return { ...typing, number: null, digits: "" };
  return { ...typing, isTurned: false };
}

/** Without the refused key; a figure before it still waits for the winner's. */
function withoutRefused(typing: Typing, code: KeyRefusal): Typing {
  if (code === "cards-unfinished" || code === "cards-against-winner") {
    return { ...typing, digits: "", refused: null };
  }
  const isHalf = code === "no-such-cards" && /^[0-2]$/.test(typing.digits);
  return isHalf ? half(typing) : { ...typing, refused: null };
}
