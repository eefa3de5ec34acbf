/** What is looked at and published, as far as the words for it differ. */
export type PublishingAct =
  | { kind: "form" }
  | { kind: "import" }
  /** So many changes of a sheet. */
  | { kind: "sheet"; count: number }
  /** The revision that is undone. */
  | { kind: "undo"; number: number };

/** The parameters of the messages that tell the acts apart. */
export function actParameters(act: PublishingAct) {
  return {
    act: act.kind,
    count: act.kind === "sheet" ? act.count : 0,
    number: act.kind === "undo" ? act.number : 0,
  };
}
