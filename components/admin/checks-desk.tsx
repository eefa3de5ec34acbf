import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import { checkKey, type RecordCheckKind, recordChecks, subjectText } from "@/lib/record/checks";
import type { KnownBreak } from "@/lib/record/games-record";
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
import { KeptWords } from "./kept-words";
import { SteadyOrder } from "./steady-order";

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
  const title = (kind: string) =>
    checkTexts.has(`kind.${kind as RecordCheckKind}.title`)
      ? checkTexts(`kind.${kind as RecordCheckKind}.title`)
      : kind;
  const sorted = broken.toSorted((a, b) => Number(a.known !== null) - Number(b.known !== null));
  const named = ({ kind, subject }: KnownBreak) => {
    const check = checks.checks.find(
      (each) => checkKey(each.kind, subjectText(each)) === checkKey(kind, subject),
    );
    return words(check ?? { subject: subject.split(" "), published: null });
  };
  return (
    <>
      <DeskHead publicPage={publicPage} title={t("title")}>
        {summary}
      </DeskHead>
      <p>{t("lead")}</p>
      <KeptWords>
        <SteadyOrder
          parts={sorted.map((check) => ({
            key: checkAnchor(check),
            part: (
              <section>
                <h2>
                  {title(check.kind)}: {words(check)}
                </h2>
                <p>
                  {checkTexts("figures", {
                    expected: expectedText(check) ?? "",
                    actual: check.actual,
                  })}{" "}
                  <a href={`${publicPage}#${checkAnchor(check)}`}>{t("rows")}</a>
                </p>
                <ExplanationForm
                  actions={actions}
                  check={{ kind: check.kind, subject: subjectText(check) }}
                  games={record.games.id}
                  known={check.known}
                />
              </section>
            ),
          }))}
        />
        {[...stale, ...unmatched].map((entry) => (
          <section key={`${entry.kind} ${entry.subject}`}>
            <h2>
              {title(entry.kind)}: {named(entry)}
            </h2>
            <p>{t("stale", { reason: entry.reason })}</p>
            <RemoveExplanation actions={actions} check={entry} games={record.games.id} />
          </section>
        ))}
      </KeptWords>
    </>
  );
}
