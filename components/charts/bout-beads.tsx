import { BEAD, boutBead } from "@/components/pictures/bout-bead";
import type { BoutMark } from "@/lib/record/nation-road";
import styles from "./bout-beads.module.css";

export const BOUT_MARKS: readonly BoutMark[] = ["place", "won", "short", "lost", "unknown"];

/** The page's own colours, which follow its theme; bout-beads.module.css gives them. */
const COLOURS = {
  paper: "var(--bead-paper)",
  ink: "var(--bead-ink)",
  soft: "var(--bead-soft)",
  won: "var(--bead-won)",
  wonInk: "var(--bead-won-ink)",
};

/** The drawings of all beads, once on a page, for {@link BoutBead} to show. */
export function BoutBeadDrawings() {
  const half = BEAD / 2;
  return (
    <svg aria-hidden="true" className={styles.drawings} height="0" width="0">
      {BOUT_MARKS.map((mark) => (
        <symbol id={idOf(mark)} key={mark} viewBox={`${-half} ${-half} ${BEAD} ${BEAD}`}>
          {boutBead(mark, COLOURS).map((each) =>
            each.kind === "path" ? (
              <path
                d={each.d}
                fill={each.fill}
                key={each.d}
                stroke={each.stroke}
                strokeDasharray={each.dash}
                strokeWidth={each.strokeWidth}
              />
            ) : null,
          )}
        </symbol>
      ))}
    </svg>
  );
}

/** A bout of a boxer's way as a bead; what it says stands beside it in words. */
export function BoutBead({ mark }: { mark: BoutMark }) {
  return (
    <svg aria-hidden="true" className={styles.bead}>
      <use href={`#${idOf(mark)}`} />
    </svg>
  );
}

function idOf(mark: BoutMark): string {
  return `bout-bead-${mark}`;
}
