import { useLocale, useTranslations } from "next-intl";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { LastingNote } from "@/components/admin/change/lasting-note";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { useCheckName } from "@/components/qualification/checks/use-check-name";
import {
  checkAnchor,
  expectedText,
  useChecksSummary,
} from "@/components/qualification/checks/use-check-words";
import { gamesLinks } from "@/components/ui/links";
import { localePath } from "@/lib/i18n/routing";
import { boxerLabels } from "@/lib/record/boxer-labels";
import { checkKey } from "@/lib/record/check-key";
import { recordChecks, subjectText } from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/games-record";
import { AnswerForm, ExplanationForm, RemoveExplanation } from "./explanation-form";
import { SteadyOrder } from "./steady-order";

interface ChecksEditorProps {
  record: GamesRecord;
  actions: ChangeActions;
}

/**
 * The checks that do not hold, each with the form in which its reason is given; reasons of checks that
 * hold; and the questions that only a person can answer.
 */
export function ChecksEditor({ record, actions }: ChecksEditorProps) {
  const t = useTranslations("admin.checks");
  const checkTexts = useTranslations("checks");
  const locale = useLocale();
  const checks = recordChecks(record);
  const summary = useChecksSummary(checks);
  const { broken, stale, unmatched, questions } = checks;
  const publicPage = gamesLinks(locale, record.games).page("checks");
  const name = useCheckName(record, checks.checks);
  const labels = boxerLabels(record.boxers);
  const sorted = broken.toSorted((a, b) => Number(a.known !== null) - Number(b.known !== null));
  const explained = [
    ...[...broken, ...questions].map((check) => ({ ...check, subject: subjectText(check) })),
    ...stale,
    ...unmatched,
  ];
  const names = explained.map((each) => ({
    key: checkKey(each.kind, each.subject),
    name: name(each),
  }));
  return (
    <AdminMessages checks={names} record={record}>
      <AdminPageHead publicPage={publicPage} title={t("title")}>
        {summary}
      </AdminPageHead>
      <p>{t("lead")}</p>
      <LastingNote>
        <SteadyOrder
          parts={sorted.map((check) => ({
            key: checkAnchor(check),
            part: (
              <section>
                <h2>{name({ kind: check.kind, subject: subjectText(check) })}</h2>
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
            <h2>{name(entry)}</h2>
            <p>{t("stale", { reason: entry.reason })}</p>
            <RemoveExplanation actions={actions} check={entry} games={record.games.id} />
          </section>
        ))}
        {questions.length > 0 ? (
          <section>
            <h2>{checkTexts("kind.may-be-one-person.title")}</h2>
            <p>{t("questions")}</p>
            {questions.map((check) => (
              <section key={checkAnchor(check)}>
                <h3>
                  {check.rows.map((slug, index) => (
                    <span key={slug}>
                      {index > 0 ? " · " : null}
                      <a href={localePath(locale, `/admin/${record.games.id}/boxers/${slug}`)}>
                        {labels.get(slug) ?? slug}
                      </a>
                    </span>
                  ))}
                </h3>
                <AnswerForm
                  actions={actions}
                  check={{ kind: check.kind, subject: subjectText(check) }}
                  games={record.games.id}
                  known={check.known}
                />
              </section>
            ))}
          </section>
        ) : null}
      </LastingNote>
    </AdminMessages>
  );
}
