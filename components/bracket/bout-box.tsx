import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { textWidth } from "@/components/pictures/letters";
import { BoutResult } from "@/components/record/bout-line";
import { DeducedMark } from "@/components/record/deduced-reasons";
import { Day } from "@/components/ui/day";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { Corner } from "@/lib/qualification/vocabulary";
import type { DeducedResult } from "@/lib/record/deduced-results";
import type { BoutView, DrawView, SideView } from "@/lib/record/draw-view";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./bout-box.module.css";
import { type BoutEnd, type LineSide, stateOf, winnerOf } from "./draw-columns";
import type { Upper, Wire } from "./layout";

/** What all bouts of a draw are shown with. */
export interface DrawContext {
  record: Pick<GamesRecord, "games" | "nationByNoc" | "asOf">;
  view: Pick<DrawView, "isOver" | "isDrawn">;
  /** The number of a boxer's path by slug; none for who stands in one bout only. */
  paths: ReadonlyMap<string, number>;
}

interface BoutBoxProps {
  context: DrawContext;
  bout: BoutView;
  upper?: Upper;
  lineSide?: LineSide;
  /** Whether a bout before should lead to each boxer: not in the first column. */
  hasColumnBefore?: boolean;
  /** In a drawing; `null`: in a list, with nothing before or after. */
  drawn?: { row: number; end: BoutEnd; wire: Wire | null } | null;
}

/** A bout as an item of a list: who beat whom, how, when, what it decided, and who says so. */
export function BoutBox({
  context,
  bout,
  upper = "red",
  lineSide = "no-line",
  hasColumnBefore = false,
  drawn = null,
}: BoutBoxProps) {
  const t = useTranslations("bracket");
  const lower: Corner = upper === "red" ? "blue" : "red";
  const resultIn = bout.winner === lower ? lower : upper;
  const verb = bout.winner === upper ? "beat" : bout.winner === lower ? "lostTo" : "against";
  const hasResult = bout.score !== null || (bout.decision !== null && bout.decision !== "WP");
  const side = (corner: Corner) => (
    <Side
      bout={bout}
      context={context}
      corner={corner}
      isJoined={!hasColumnBefore || context.view.isDrawn}
      isPlaceShown={lineSide === "after"}
      isWhole={drawn !== null || !hasResult || corner !== resultIn}
    />
  );
  return (
    <li
      className={[
        styles.bout,
        drawn ? styles.drawn : "",
        bout.decides.length > 0 ? styles.deciding : "",
        bout.deduced ? styles.deduced : "",
      ]
        .filter(Boolean)
        .join(" ")}
      id={bout.id ?? undefined}
      style={drawn ? ({ "--row": drawn.row } as CSSProperties) : undefined}
    >
      {side(upper)} <span className="visually-hidden">{t(verb)} </span>
      {side(lower)}{" "}
      {hasResult ? (
        <span className={resultIn === upper ? styles.result : `${styles.result} ${styles.second}`}>
          <BoutResult decision={bout.decision} score={bout.score} />{" "}
        </span>
      ) : null}
      <BoutNotes bout={bout} isDrawn={drawn !== null} isOver={context.view.isOver} />
      {bout.sourceUrl ? (
        <span className={styles.source}>
          <SourceLink isMarked={drawn ? "always" : false} url={bout.sourceUrl} />{" "}
        </span>
      ) : null}
      {drawn ? <Right bout={bout} context={context} drawn={drawn} /> : null}
    </li>
  );
}

interface SideProps {
  context: DrawContext;
  bout: BoutView;
  corner: Corner;
  /** Whether the way here is known, or there was none. */
  isJoined: boolean;
  isPlaceShown: boolean;
  /** Without the result at its end. */
  isWhole: boolean;
}

function Side({ context, bout, corner, isJoined, isPlaceShown, isWhole }: SideProps) {
  const t = useTranslations("bracket");
  const side = bout[corner];
  const isWinner = bout.winner === corner;
  const isLoser = bout.winner !== null && !isWinner;
  const hasWayIn = isJoined || side.kind !== "boxer" || fromOf(bout, corner) !== null;
  return (
    <span
      className={[
        styles.side,
        isWinner ? styles.won : isLoser ? styles.lost : "",
        hasWayIn ? "" : styles.gap,
        isWhole ? styles.whole : "",
        bout.cornerKnown ? styles[corner] : "",
        pathClass(context, side),
      ]
        .filter(Boolean)
        .join(" ")}
    >
      {bout.cornerKnown ? <span className="visually-hidden">{t(`${corner}Corner`)}: </span> : null}
      {side.kind === "boxer" ? (
        <BoxerName context={context} isBold={isWinner} isPlaceShown={isPlaceShown} side={side} />
      ) : (
        <span className={styles.nobody}>{t(side.kind)}</span>
      )}
    </span>
  );
}

function fromOf(bout: BoutView, corner: Corner): string | null {
  return corner === "red" ? bout.redFrom : bout.blueFrom;
}

type Boxer = Extract<SideView, { kind: "boxer" }>;

function pathClass({ paths }: DrawContext, side: SideView | null): string {
  const number = side?.kind === "boxer" ? paths.get(side.slug) : undefined;
  return number === undefined ? "" : `path-${number}`;
}

interface BoxerNameProps {
  context: DrawContext;
  side: Boxer;
  isPlaceShown: boolean;
  isBold: boolean;
}

function BoxerName({ context: { record }, side, isPlaceShown, isBold }: BoxerNameProps) {
  const links = useLinks(record);
  const names = useNames();
  const name = names.boxer(side);
  return (
    <>
      <a className={styles.name} href={links.boxer(side.slug)} style={nameStyle(name, isBold)}>
        {name}
      </a>{" "}
      <span className={isPlaceShown && side.hasPlace ? styles.place : styles.noc}>
        <Noc isoAlpha2={record.nationByNoc.get(side.noc)?.isoAlpha2 ?? null} noc={side.noc} />
      </span>
    </>
  );
}

/** How wide a name is, for the style: where it has no room it is written smaller, in two lines, and never cut. */
function nameStyle(name: string, isBold: boolean): CSSProperties {
  const wide = textWidth(name, isBold ? "bold" : "regular", 1);
  return { "--em": Number(wide.toFixed(1)) } as CSSProperties;
}

/** Where the page says why a bout is deduced. */
export function deducedId({ key }: Pick<DeducedResult, "key">): string {
  return `deduced-${key.toLowerCase().replaceAll(" ", "-")}`;
}

/** When the bout was, what it decided or would decide, and what is not known of it. */
function BoutNotes({
  bout,
  isOver,
  isDrawn,
}: {
  bout: BoutView;
  isOver: boolean;
  isDrawn: boolean;
}) {
  const t = useTranslations("bracket");
  const decision = useTranslations("values.decision");
  const state = stateOf(bout, isOver);
  const notes = [
    bout.decides.length > 0 ? (
      <b className={styles.gives} key="decides">
        {t("decides")}
      </b>
    ) : null,
    state ? <span key="state">{t(state)}</span> : null,
    bout.stake && bout.winner === null ? (
      <span key="stake">
        <span className={bout.stake.winner === "qualifies" ? styles.gives : undefined}>
          {t(`stakeWinner.${bout.stake.winner}`)}
        </span>
        , {t(`stakeLoser.${bout.stake.loser}`)}
      </span>
    ) : null,
    bout.boxedOn ? <Day day={bout.boxedOn} key="day" style={isDrawn ? "brief" : "short"} /> : null,
    bout.deduced ? (
      <a href={`#${deducedId(bout.deduced)}`} key="deduced">
        <DeducedMark />
      </a>
    ) : null,
    bout.decision === "WP" && bout.score === null ? (
      <span key="points">{decision("WP")}</span>
    ) : null,
  ].filter((note) => note !== null);
  return (
    <span className={bout.sourceUrl ? styles.notes : `${styles.notes} ${styles.whole}`}>
      {notes.map((note, index) => (
        <span key={note.key}>
          {index === 0 ? null : note.key === "deduced" ? " " : ", "}
          {note}
        </span>
      ))}{" "}
    </span>
  );
}

/** What stands right of a bout: the line to the next one, or the winner beyond the line. */
function Right({
  bout,
  context,
  drawn: { end, wire },
}: {
  bout: BoutView;
  context: DrawContext;
  drawn: NonNullable<BoutBoxProps["drawn"]>;
}) {
  const t = useTranslations("bracket");
  const names = useNames();
  const winner = winnerOf(bout);
  const path = pathClass(context, winner);
  switch (end.kind) {
    case "closed":
      return null;
    case "connected":
      return wire ? (
        <span
          aria-hidden="true"
          className={[
            styles.wire,
            styles[wire.direction],
            wire.slots === 0 ? styles.flat : "",
            path,
          ]
            .filter(Boolean)
            .join(" ")}
          style={wireStyle(wire)}
        />
      ) : null;
    case "carried":
      return (
        <span
          aria-hidden="true"
          className={`${styles.across} ${bout.winner === null ? styles.open : ""} ${path}`}
        >
          {end.boxer ? (
            <span className={end.boxer.hasPlace ? styles.carried : styles.carriedName}>
              <span className={styles.name} style={nameStyle(names.boxer(end.boxer), true)}>
                {names.boxer(end.boxer)}
              </span>{" "}
              <span className={styles.carriedNoc}>{end.boxer.noc}</span>
            </span>
          ) : null}
        </span>
      );
    case "open":
      return (
        <span className={`${styles.across} ${styles.open} ${path}`}>
          {bout.winner === null ? null : <span className={styles.next}>{t("nextUnknown")}</span>}
        </span>
      );
  }
}

function wireStyle({ slots, columns }: Wire): CSSProperties | undefined {
  if (slots === 0 && columns === 1) return undefined;
  return { "--slots": slots, "--further": columns > 1 ? columns - 1 : undefined } as CSSProperties;
}
