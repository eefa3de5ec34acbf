/** What bouts say against what is recorded, in one draw. */
import type { ComputedDraw, RecordedPlace, StoredBout, StoredEntry } from "./compute-draws";
import { outlook } from "./outlook";

/** Ids of the places, bouts and boxers that break a check of the draw's tournament, by its kind. */
export interface DrawFindings {
  "computed-recorded": readonly string[];
  "deciding-bout": readonly string[];
  refused: readonly string[];
  draw: readonly string[];
}

/** What is found in a draw; `recorded` are the places that it is recorded to have given. */
export function drawFindings(draw: ComputedDraw, recorded: readonly RecordedPlace[]): DrawFindings {
  return {
    "computed-recorded": disagreements(draw, recorded),
    "deciding-bout": otherBouts(draw, recorded),
    refused: draw.awards.refused.map(({ boxer }) => boxer),
    draw: draw.problems.map(({ boutId, boxer }) => boutId ?? boxer ?? ""),
  };
}

/** Whether a bout was boxed outside the days of its tournament. */
export function isOutside(
  { boxedOn }: StoredBout,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): boolean {
  return boxedOn !== null && (boxedOn < startsOn || boxedOn > endsOn);
}

/** Boxers on a line or in a bout of more than one category. */
export function drawnTwice(
  entries: readonly StoredEntry[],
  bouts: readonly StoredBout[],
): string[] {
  const first = new Map<string, string>();
  const twice = new Set<string>();
  const note = (boxer: string | null, categoryCode: string) => {
    if (boxer === null) return;
    const known = first.get(boxer);
    if (known === undefined) first.set(boxer, categoryCode);
    else if (known !== categoryCode) twice.add(boxer);
  };
  for (const { boxerSlug, categoryCode } of entries) note(boxerSlug, categoryCode);
  for (const { redSlug, blueSlug, categoryCode } of bouts) {
    note(redSlug, categoryCode);
    note(blueSlug, categoryCode);
  }
  return [...twice];
}

/** Boxers whose place follows and is not recorded; places whose boxers are proved to be out. */
function disagreements(draw: ComputedDraw, recorded: readonly RecordedPlace[]): string[] {
  const boxers = new Set(recorded.map(({ boxerSlug }) => boxerSlug));
  const computed = new Set(draw.awards.places.map(({ boxer }) => boxer));
  const missing = draw.awards.places.filter(({ boxer }) => !boxers.has(boxer));
  // Nobody is out who has the place by the bouts.
  const doubtful = recorded.filter(({ boxerSlug }) => !computed.has(boxerSlug));
  const states = doubtful.length > 0 ? outlook(draw.bracket, draw.rule).boxers : null;
  const disproved = doubtful.filter(
    ({ boxerSlug }) => states?.get(boxerSlug)?.state === "out" && !isSecondHand(draw, boxerSlug),
  );
  return [...missing.map(({ boxer }) => boxer), ...disproved.map(({ id }) => id)];
}

/** Whether the boxer is among those of whom a bout contradicts the draw: that is another check. */
function isSecondHand(draw: ComputedDraw, boxer: string): boolean {
  return draw.bracket.unplaced.some(
    ({ round, red, blue }) => round !== null && (red === boxer || blue === boxer),
  );
}

function otherBouts(draw: ComputedDraw, recorded: readonly RecordedPlace[]): string[] {
  const computed = new Map(draw.awards.places.map((place) => [place.boxer, place]));
  return recorded
    .filter(({ boxerSlug, decidingBoutId }) => {
      const decidingBout = computed.get(boxerSlug)?.decidingBout ?? null;
      return decidingBout !== null && decidingBoutId !== null && decidingBout !== decidingBoutId;
    })
    .map(({ id }) => id);
}
