import { useTranslations } from "next-intl";
import { BoutLine, BoutSource } from "@/components/record/bout-line";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { PlaceStory } from "@/lib/record/profiles";

interface PlaceHistoryProps {
  record: GamesRecord;
  story: PlaceStory;
}

/** What happened to one place, step by step, each with its day and source. */
export function PlaceHistory({ record, story }: PlaceHistoryProps) {
  const t = useTranslations();
  const names = useNames();
  const { place, bout, history } = story;
  const tournament = record.tournamentById.get(place.route);
  return (
    <ol className={article.steps}>
      {history.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a history is an append-only list
        <li key={index}>
          <span className={article.when}>
            <Day day={step.day} isExact={step.isExact} />
          </span>
          <span>
            <b>{t(`values.history.${step.kind}`)}</b>
            {index === 0 && tournament
              ? `: ${names.tournament(tournament)}, ${names.city(tournament)}`
              : ""}
            {index === 0 && place.finish ? `, ${t(`values.finish.${place.finish}`)}` : ""}
            {index === 0 && place.movedFrom
              ? `, ${t("moved.from", { noc: place.movedFrom.noc, boxer: names.holder(place.movedFrom) })}`
              : ""}
            {step.kind === "reallocated" && place.movedTo
              ? `, ${t("moved.to", { noc: place.movedTo.noc, boxer: names.holder(place.movedTo) })}`
              : ""}
            {step.note ? (
              <span className={article.quiet} lang="en">
                . {step.note}
              </span>
            ) : null}{" "}
            <SourceLink url={step.sourceUrl} />
            {index === 0 && bout ? (
              <>
                <br />
                {t("history.decidingBout")}:{" "}
                {bout.round ? `${t(`values.round.${bout.round}`)}, ` : ""}
                <BoutLine bout={bout} /> <BoutSource bout={bout} />
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
