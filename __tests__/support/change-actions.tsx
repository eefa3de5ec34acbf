import type { ChangeActions, FormPreview } from "@/components/admin/change/change-actions";
import type { Refusal } from "@/lib/answer";
import type { ChangeEffect } from "@/lib/change/effect";

/** A change that moves nothing but a page. */
export const EFFECT: ChangeEffect = {
  gained: [],
  lost: [],
  totals: [],
  nations: [],
  broken: [],
  healed: [],
  drawProblems: [],
  pages: ["/paris-2024/tournaments/world-1"],
};
export const SEEN: FormPreview = {
  effect: EFFECT,
  needsReason: false,
  base: [],
  draws: <p>The bracket</p>,
};

/** A refusal with nothing but what it is given. */
export function aRefusal(code: Refusal["code"], parts: Partial<Refusal> = {}): Refusal {
  return {
    code,
    problems: [],
    inputProblems: [],
    conflicts: [],
    named: null,
    factsProblems: [],
    moreFactsProblems: 0,
    ...parts,
  };
}

/** The server's side of taking something back, which always can. */
export function makeUndo() {
  return {
    preview: jest.fn(async () => ({
      ok: true as const,
      value: { effect: EFFECT, needsReason: true },
    })),
    undo: jest.fn(async () => ({
      ok: true as const,
      value: { outcome: "published" as const, revision: 8 },
    })),
  };
}

/** The server's side of a form, which notes what it is asked. */
export function makeActions(answers: Partial<ChangeActions> = {}) {
  return {
    undo: answers.undo ?? makeUndo(),
    preview: jest.fn<ReturnType<ChangeActions["preview"]>, Parameters<ChangeActions["preview"]>>(
      answers.preview ?? (async () => ({ ok: true, value: SEEN })),
    ),
    publish: jest.fn<ReturnType<ChangeActions["publish"]>, Parameters<ChangeActions["publish"]>>(
      answers.publish ?? (async () => ({ ok: true, value: { outcome: "published", revision: 7 } })),
    ),
  };
}
