import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/routing";
import type { ChangeEffect, MovedCheck, MovedPlace } from "@/lib/record/effect";
import styles from "./effect-view.module.css";

/** What a change moves: places by name, totals, nations, checks, pages. */
export function EffectView({ effect }: { effect: ChangeEffect }) {
  const t = useTranslations("admin.effect");
  const checkTitle = useCheckTitle();
  const { gained, lost, totals, nations, broken, healed, drawProblems, pages } = effect;
  const isQuiet = [gained, lost, totals, nations, broken, healed, drawProblems].every(
    ({ length }) => length === 0,
  );
  return (
    <div className={styles.effect}>
      {isQuiet ? <p>{t("nothingMoves")}</p> : null}
      <Places places={gained} title={t("gained", { count: gained.length })} />
      <Places isLost places={lost} title={t("lost", { count: lost.length })} />
      {nations.length > 0 ? (
        <p>
          {t("nations")}{" "}
          {nations.map(({ noc, before, after }) => `${noc} ${before} → ${after}`).join(", ")}
        </p>
      ) : null}
      {totals.length > 0 ? (
        <p>
          {t("totals")}{" "}
          {totals
            .map((moved) => `${checkTitle(moved)} ${moved.before} → ${moved.after}`)
            .join("; ")}
        </p>
      ) : null}
      <Checks checks={broken} isBroken title={t("broken", { count: broken.length })} />
      <Checks checks={healed} title={t("healed", { count: healed.length })} />
      {drawProblems.length > 0 ? (
        <>
          <h3>{t("drawProblems")}</h3>
          <ul className={styles.list}>
            {drawProblems.map((each) => (
              <li key={JSON.stringify(each)}>
                {[each.tournamentId, each.categoryCode, each.code, each.boxer, each.boutId]
                  .filter((part) => part !== null)
                  .join(" ")}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Pages pages={pages} />
    </div>
  );
}

/** The words for a check: what it compares, and of what. */
function useCheckTitle(): (check: Pick<MovedCheck, "kind" | "subject">) => string {
  const t = useTranslations("checks.kind");
  return ({ kind, subject }) => [t(`${kind}.title`), subject].filter(Boolean).join(" ");
}

interface PlacesProps {
  title: string;
  places: readonly MovedPlace[];
  isLost?: boolean;
}

function Places({ title, places, isLost = false }: PlacesProps) {
  const t = useTranslations("admin.effect");
  if (places.length === 0) return null;
  return (
    <>
      <h3 className={isLost ? styles.lost : styles.gained}>{title}</h3>
      <ul className={styles.list}>
        {places.map(({ placeId, boxer, noc, categoryCode, route }) => (
          <li key={placeId}>
            <b>{boxer}</b> {t("place", { noc, category: categoryCode, route })}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChecksProps {
  title: string;
  checks: readonly MovedCheck[];
  isBroken?: boolean;
}

function Checks({ title, checks, isBroken = false }: ChecksProps) {
  const t = useTranslations("admin.effect");
  const checkTitle = useCheckTitle();
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
