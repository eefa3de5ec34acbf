import { useTranslations } from "next-intl";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { useBoutWords } from "@/lib/i18n/bout-words";
import { useInCases } from "@/lib/i18n/cases";
import { useNames } from "@/lib/i18n/names";
import type { Reason } from "@/lib/qualification/deduction";
import { isKnockOut } from "@/lib/qualification/rule";
import type { DeducedResult } from "@/lib/record/deduced-results";
import { type GamesRecord, required } from "@/lib/record/games-record";
import styles from "./deduced-reasons.module.css";

interface DeducedReasonsProps {
  record: GamesRecord;
  deduced: DeducedResult;
}

/** That a bout is deduced, and why: each step in words, with the pages that say so. */
export function DeducedReasons({ record, deduced }: DeducedReasonsProps) {
  const t = useTranslations("deduced");
  const { pair, winner } = deduced.follows;
  return (
    <span className={styles.reasons}>
      {t(`says.${pair && winner ? "both" : pair ? "pair" : "winner"}`)}{" "}
      {deduced.reasons.map((reason, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain never changes its order
        <span key={index}>
          {index > 0 ? "; " : ""}
          <ReasonText reason={reason} record={record} />
          {sourcesOf(record, deduced, reason).map((url) => (
            <span key={url}>
              {" "}
              <SourceLink url={url} />
            </span>
          ))}
        </span>
      ))}
      .
    </span>
  );
}

/** The mark beside what is deduced. */
export function DeducedMark() {
  const t = useTranslations("deduced");
  return (
    <abbr className={styles.mark} title={t("markTitle")}>
      {t("mark")}
    </abbr>
  );
}

function ReasonText({ record, reason }: { record: GamesRecord; reason: Reason }) {
  const t = useTranslations("deduced.reason");
  const names = useNames();
  const finish = useTranslations("why.finish");
  const rounds = useTranslations("bracket.inRound");
  const boutWords = useBoutWords();
  const inCases = useInCases();
  const links = useLinks(record);
  const nameOf = (slug: string) => names.boxer(required(record.boxerBySlug, slug));
  if (reason.code === "others-paired") {
    const { round } = reason;
    return t(reason.code, {
      boxers: reason.boxers,
      ...inCases("round", (each) =>
        isKnockOut(round) ? rounds(round, { case: each }) : boutWords.round(round, each),
      ),
    });
  }
  const boxer = nameOf(reason.boxer);
  if (reason.code === "place") {
    const text = t("place", {
      boxer,
      ...inCases("finish", (each) => finish(reason.finish, { case: each })),
    });
    return record.placeById.has(reason.placeId) ? (
      <a href={links.place(reason.placeId)}>{text}</a>
    ) : (
      text
    );
  }
  const other = "other" in reason ? nameOf(reason.other) : "";
  return t(reason.code, {
    boxer,
    other,
    ...inCases("round", (each) => boutWords.round(reason.round, each)),
  });
}

/** The pages that say what a step says; each once. */
function sourcesOf(record: GamesRecord, deduced: DeducedResult, reason: Reason): string[] {
  if (reason.code === "reached") {
    return record.reached.flatMap(({ tournamentId, categoryCode, boxerSlug, sourceUrl }) =>
      tournamentId === deduced.tournamentId &&
      categoryCode === deduced.categoryCode &&
      boxerSlug === reason.boxer
        ? [sourceUrl]
        : [],
    );
  }
  const ids =
    reason.code === "others-paired" ? reason.boutIds : "boutId" in reason ? [reason.boutId] : [];
  return [...new Set(ids.flatMap((id) => record.boutById.get(id)?.sourceUrl ?? []))];
}
