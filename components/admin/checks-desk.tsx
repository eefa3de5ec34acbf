import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import { recordChecks, subjectText } from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/make-games-record";
import {
  checkAnchor,
  expectedText,
  useChecksSummary,
  useCheckWords,
} from "../qualification/use-check-words";
import type { ChangeActions } from "./change-answer";
import { DeskHead } from "./desk-head";
import { ExplanationForm, RemoveExplanation } from "./explanation-form";

interface ChecksDeskProps {
  record: GamesRecord;
  actions: ChangeActions;
}

/** The checks that do not hold, each with the form in which its reason is given, and reasons of checks that hold. */
export function ChecksDesk({ record, actions }: ChecksDeskProps) {
  const t = useTranslations("admin.checks");
  const checkTexts = useTranslations("checks");
  const locale = useLocale();
  const checks = recordChecks(record);
  const words = useCheckWords(record);
  const summary = useChecksSummary(checks);
  const { broken, stale, unmatched } = checks;
  const publicPage = gamesLinks(locale, record.games).checks();
  const sorted = broken.toSorted((a, b) => Number(a.known !== null) - Number(b.known !== null));
  return (
    <>
      <DeskHead publicPage={publicPage} title={t("title")}>
        {summary}
      </DeskHead>
      <p>{t("lead")}</p>
      {sorted.map((check) => (
        <section key={checkAnchor(check)}>
          <h2>
            {checkTexts(`kind.${check.kind}.title`)}: {words(check)}
          </h2>
          <p>
            {checkTexts("figures", { expected: expectedText(check) ?? "", actual: check.actual })}{" "}
            <a href={`${publicPage}#${checkAnchor(check)}`}>{t("rows")}</a>
          </p>
          <ExplanationForm
            actions={actions}
            check={{ kind: check.kind, subject: subjectText(check) }}
            games={record.games.id}
            known={check.known}
          />
        </section>
      ))}
      {[...stale, ...unmatched].map((entry) => (
        <section key={`${entry.kind} ${entry.subject}`}>
          <h2>
            {entry.kind} {entry.subject}
          </h2>
          <p>{t("stale", { reason: entry.reason })}</p>
          <RemoveExplanation actions={actions} check={entry} games={record.games.id} />
        </section>
      ))}
    </>
  );
}
