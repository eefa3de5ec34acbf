import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BoutSource } from "@/components/record/bout-line";
import { DeducedReasons } from "@/components/record/deduced-reasons";
import { Opponent } from "@/components/record/opponent";
import { useRuleWords } from "@/components/record/rule-words";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { useBoutWords } from "@/lib/i18n/bout-words";
import { useInCases } from "@/lib/i18n/cases";
import { formatDays } from "@/lib/i18n/day";
import { formatList } from "@/lib/i18n/language";
import { capitalised, useNames } from "@/lib/i18n/names";
import { useCategoryInSentence } from "@/lib/i18n/place-sentence";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import { placeReasons, type ReasonStep } from "@/lib/record/place-reasons";
import styles from "./why-in.module.css";

interface WhyInProps {
  record: GamesRecord;
  place: QuotaPlace;
}

/** Events after which the holder no longer has the place. */
const ENDS: ReadonlySet<string> = new Set(["declined", "lost", "replaced", "withdrawn"]);

/** Why the holder of a place has, or had, it: from the rule to the Games, each step with its source. */
export function WhyIn({ record, place }: WhyInProps) {
  const { steps, to } = placeReasons(record, place);
  return (
    <ol className={styles.chain}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change their order
        <li className={markOf(step)} key={index}>
          <span className={styles.when}>
            <When step={step} />
          </span>
          <div className={styles.what}>
            <What place={place} record={record} step={step} to={to} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function markOf(step: ReasonStep): string | undefined {
  if (step.kind === "bout" && step.bout.deduced) return styles.unknown;
  if (step.kind === "bout" || step.kind === "award") return styles.won;
  if ("step" in step && ENDS.has(step.step.kind)) return styles.ended;
  return step.kind === "bout-unknown" ? styles.unknown : undefined;
}

function When({ step }: { step: ReasonStep }) {
  const t = useTranslations("why");
  const locale = useLocale();
  switch (step.kind) {
    case "rule":
      return t("theRule");
    case "tournament":
      return formatDays(locale, step.tournament.startsOn, step.tournament.endsOn);
    case "bout":
    case "result":
      return step.bout?.boxedOn ? <Day day={step.bout.boxedOn} /> : t("dayUnknown");
    case "bout-unknown":
    case "no-bout":
      return t("dayUnknown");
    default:
      return <Day day={step.step.day} isExact={step.step.isExact} />;
  }
}

interface WhatProps extends WhyInProps {
  step: ReasonStep;
  to: QuotaPlace | null;
}

function What({ record, place, step, to }: WhatProps) {
  const t = useTranslations("why");
  const names = useNames();
  const locale = useLocale();
  const boutWords = useBoutWords();
  const links = useLinks(record);
  const nameOf = ({ boxerSlug }: QuotaPlace) =>
    names.boxer(required(record.boxerBySlug, boxerSlug));
  const nationOf = ({ noc }: QuotaPlace) =>
    names.nationInSentence(required(record.nationByNoc, noc));
  const inCases = useInCases();
  const categoryName = useCategoryInSentence(record);
  const category = inCases("category", (each) => categoryName(place.categoryCode, each));
  const boxer = nameOf(place);
  const holder = (of: QuotaPlace) => () => (
    <>
      <a href={links.place(of.id)}>{nameOf(of)}</a> (<abbr>{of.noc}</abbr>)
    </>
  );

  switch (step.kind) {
    case "rule":
      return <RuleStep category={category} step={step} />;
    case "tournament": {
      const { tournament } = step;
      const allocation = record.allocationsByRoute
        .get(tournament.id)
        ?.find(({ categoryCode }) => categoryCode === place.categoryCode);
      const slug = required(record.categoryByCode, place.categoryCode).slug;
      const places = allocation?.placesMost === null ? allocation.places : null;
      const parts = {
        ...category,
        ...inCases("city", (each) => names.city(tournament, each)),
        tournament: () => (
          <a href={links.tournament(tournament.id)}>{names.tournament(tournament)}</a>
        ),
        draw: (text: ReactNode) => <a href={links.draw(tournament.id, slug)}>{text}</a>,
      };
      return (
        <>
          {places === null
            ? t.rich("tournamentUnknown", parts)
            : t.rich("tournament", { ...parts, places })}{" "}
          <SourceLink url={tournament.sourceUrl} />
        </>
      );
    }
    case "earlier-award":
      return (
        <>
          {t.rich("earlier", { earlier: holder(step.place) })}{" "}
          <SourceLink url={step.step.sourceUrl} />
        </>
      );
    case "result":
    case "bout": {
      const { bout } = step;
      const opponent = bout?.opponent;
      const finish =
        step.kind === "result"
          ? inCases("finish", (each) => t(`finish.${step.finish}`, { case: each }))
          : {};
      if (!bout || (step.kind === "result" && !opponent)) {
        return t("resultUnknown", { boxer, ...finish });
      }
      const how = boutWords.how(bout);
      return (
        <>
          {opponent
            ? t.rich(step.kind, {
                boxer,
                ...finish,
                how,
                opponent: () => <Opponent opponent={opponent} record={record} />,
              })
            : t("boutNobody", { boxer, how })}{" "}
          <BoutSource bout={bout} />
          {bout.deduced ? <DeducedReasons deduced={bout.deduced} record={record} /> : null}
        </>
      );
    }
    case "bout-unknown": {
      const { proof } = step;
      const opponent = proof?.opponent;
      const rounds = inCases("rounds", (each) =>
        formatList(
          locale,
          step.rounds.map((round) => boutWords.round(round, each)),
          "or",
        ),
      );
      return (
        <>
          {t("boutMissing", rounds)}{" "}
          {proof ? (
            <>
              {opponent
                ? t.rich("proof", {
                    boxer,
                    how: boutWords.where(proof),
                    opponent: () => <Opponent opponent={opponent} record={record} />,
                  })
                : t("proofNobody", { boxer, how: boutWords.where(proof) })}{" "}
              <BoutSource bout={proof} />
            </>
          ) : (
            t("listed")
          )}
        </>
      );
    }
    case "no-bout":
      return t("noBout", { boxer });
    case "award": {
      const { kind, sourceUrl, note } = step.step;
      const nation = nationOf(place);
      const basis = place.tournamentId === null ? "given" : place.basis;
      return (
        <>
          <b>
            {t(`award.${kind as "won"}`, {
              nation: kind === "invited" ? nation : capitalised(nation),
              boxer,
              ...inCases("finish", (each) =>
                place.finish ? t(`finish.${place.finish}`, { case: each }) : "none",
              ),
            })}
          </b>{" "}
          <SourceLink url={sourceUrl} />
          <p className={styles.basis}>{t(`basis.${basis}`)}</p>
          <Note note={note} />
        </>
      );
    }
    default: {
      const { kind, sourceUrl, note } = step.step;
      const of = step.kind === "event" ? place : step.place;
      return (
        <>
          {t.rich(`event.${kind as "reallocated"}`, {
            nation: capitalised(nationOf(of)),
            boxer: nameOf(of),
            hasTo: to ? "yes" : "no",
            to: to ? holder(to) : () => null,
          })}
          . <SourceLink url={sourceUrl} />
          <Note note={note} />
        </>
      );
    }
  }
}

/** The record's own remark, in the words of its rows. */
function Note({ note }: { note: string | null }) {
  return note ? (
    <p className={styles.note} lang="en">
      {note}
    </p>
  ) : null;
}

function RuleStep({
  step: { allocation, citations },
  category,
}: {
  step: Extract<ReasonStep, { kind: "rule" }>;
  /** The arguments that name it. */
  category: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("why");
  const ruleWords = useRuleWords();
  const { places, placesMost, rule } = allocation;
  const named = { ...category, ...useInCases()("rule", (each) => ruleWords(rule, each)) };
  const isInvitation = rule.kind === "invitation";
  const text = () => {
    if (places === null) {
      return isInvitation ? t("ruleInvitationUnknown", category) : t("ruleUnknown", named);
    }
    if (isInvitation) return t("ruleInvitation", { ...category, places });
    return placesMost === null
      ? t("rule", { ...named, places })
      : t("ruleRange", { ...named, least: places, most: placesMost });
  };
  return (
    <>
      {text()} <SourceLink url={allocation.sourceUrl} />
      {citations.length ? (
        <details className={styles.says}>
          <summary>{t("says")}</summary>
          <ul>
            {citations.map(({ says, sourceUrl }) => (
              <li key={`${sourceUrl} ${says}`}>
                <span lang="en">{says}</span> <SourceLink url={sourceUrl} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
