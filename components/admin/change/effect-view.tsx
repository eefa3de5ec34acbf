import { useLocale, useTranslations } from "next-intl";
import type { ChangeEffect, MovedPlace } from "@/lib/change/effect";
import type { MovedCheck } from "@/lib/change/moved-checks";
import { localePath } from "@/lib/i18n/routing";
import { useChangeWords } from "./change-words";
import styles from "./effect-view.module.css";

type EffectNames = ReturnType<typeof useChangeWords>;

/** What a change moves: places by name, totals, nations, checks, pages. */
export function EffectView({ effect }: { effect: ChangeEffect }) {
  const names = useChangeWords();
  const t = useTranslations("admin.effect");
  const { gained, lost, totals, nations, broken, healed, drawProblems, pages } = effect;
  const printed = totals.filter(({ kind }) => kind === "published-count");
  const counted = totals.filter(({ kind }) => kind !== "published-count");
  const isQuiet = [gained, lost, totals, nations, broken, healed, drawProblems].every(
    ({ length }) => length === 0,
  );
  return (
    <div className={styles.effect}>
      {isQuiet ? <p>{t("nothingMoves")}</p> : null}
      <Places names={names} places={gained} title={t("gained", { count: gained.length })} />
      <Places isLost names={names} places={lost} title={t("lost", { count: lost.length })} />
      {nations.length > 0 ? (
        <p>
          {t("nations")}{" "}
          {nations.map(({ noc, before, after }) => `${noc} ${before} → ${after}`).join(", ")}
        </p>
      ) : null}
      {counted.length > 0 ? (
        <>
          <h3>{t("totals")}</h3>
          <Totals names={names} totals={counted} />
        </>
      ) : null}
      <Checks
        checks={broken}
        isBroken
        names={names}
        title={t("broken", { count: broken.length })}
      />
      <Checks checks={healed} names={names} title={t("healed", { count: healed.length })} />
      {drawProblems.length > 0 ? (
        <>
          <h3>{t("drawProblems")}</h3>
          <ul className={styles.list}>
            {drawProblems.map((each) => (
              <li key={JSON.stringify(each)}>
                {names.route(each.tournamentId)}, {names.category(each.categoryCode)}:{" "}
                {names.drawProblem(each)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {printed.length > 0 ? (
        <details>
          <summary>{t("printed", { count: printed.length })}</summary>
          <Totals names={names} totals={printed} />
        </details>
      ) : null}
      <Pages pages={pages} />
    </div>
  );
}

/** The words for a check: what it compares, and of what. */
function useCheckTitle(
  names: EffectNames,
): (check: Pick<MovedCheck, "kind" | "subject">) => string {
  const t = useTranslations("checks.kind");
  const named = (part: string) => names.category(names.route(part));
  return ({ kind, subject }) =>
    [t(`${kind}.title`), ...subject.split(" ").map(named)].filter(Boolean).join(" ");
}

function Totals({ totals, names }: Pick<ChangeEffect, "totals"> & { names: EffectNames }) {
  const checkTitle = useCheckTitle(names);
  return (
    <ul className={styles.list}>
      {totals.map((moved) => (
        <li key={`${moved.kind} ${moved.subject}`}>
          {checkTitle(moved)} <b>{`${moved.before} → ${moved.after}`}</b>
        </li>
      ))}
    </ul>
  );
}

interface PlacesProps {
  title: string;
  names: EffectNames;
  places: readonly MovedPlace[];
  isLost?: boolean;
}

function Places({ title, places, names, isLost = false }: PlacesProps) {
  const t = useTranslations("admin.effect");
  if (places.length === 0) return null;
  return (
    <>
      <h3 className={isLost ? styles.lost : styles.gained}>{title}</h3>
      <ul className={styles.list}>
        {places.map(({ placeId, boxer, noc, categoryCode, route }) => (
          <li key={placeId}>
            <b>{boxer}</b>{" "}
            {t("place", {
              noc,
              category: names.category(categoryCode),
              route: names.route(route),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChecksProps {
  title: string;
  names: EffectNames;
  checks: readonly MovedCheck[];
  isBroken?: boolean;
}

function Checks({ title, checks, names, isBroken = false }: ChecksProps) {
  const t = useTranslations("admin.effect");
  const checkTitle = useCheckTitle(names);
  if (checks.length === 0) return null;
  return (
    <>
      <h3 className={isBroken ? styles.lost : styles.gained}>{title}</h3>
      <ul className={styles.list}>
        {checks.map(({ kind, subject, expected, expectedMost, actual, rows }) => (
          <li key={`${kind} ${subject}`}>
            {checkTitle({ kind, subject })}:{" "}
            {t("counted", {
              expected: [expected, expectedMost].filter((each) => each !== null).join("–") || "?",
              actual,
            })}
            {rows.length > 0 ? <> ({rows.slice(0, 5).join(", ")})</> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Pages({ pages }: { pages: readonly string[] }) {
  const t = useTranslations("admin.effect");
  const locale = useLocale();
  if (pages.length === 0) return null;
  return (
    <details>
      <summary>{t("pages", { count: pages.length })}</summary>
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page}>
            <a href={localePath(locale, page)}>{page}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
