import { useTranslations } from "next-intl";
import { SourceLink } from "@/components/ui/source-link";
import { useNames } from "@/lib/i18n/names";
import type { Finish } from "@/lib/qualification/vocabulary";
import type { BoutSeenBy } from "@/lib/record/place-history";
import { DeducedMark } from "./deduced-reasons";

/** How a bout ended, as far as known: "5:0", "on points", "RSC"; nothing when nothing is known. */
export function BoutResult({ decision, score }: Pick<BoutSeenBy, "decision" | "score">) {
  const t = useTranslations("values.decision");
  if (score !== null && (decision === null || decision === "WP")) return score;
  if (decision === null) return null;
  // What nearly every bout is; a narrow list may leave it out.
  if (decision === "WP") return <span data-usual>{t("WP")}</span>;
  return (
    <>
      <abbr title={t(decision)}>{decision}</abbr>
      {score ? ` ${score}` : ""}
    </>
  );
}

/** What is said in place of the bout that gave a place: it is not known, or there was none. */
export function NoDecider({
  finish,
  isWithoutBout,
}: {
  finish: Finish | null;
  isWithoutBout: boolean;
}) {
  const t = useTranslations();
  return t(isWithoutBout ? "spotlight.deciderNone" : "spotlight.deciderUnknown", {
    finish: finish ? t(`values.finish.${finish}`) : "none",
  });
}

/** "beat Sarkhan Aliyev AZE 5:0", from the winner's side. */
export function BoutLine({ bout }: { bout: BoutSeenBy }) {
  const t = useTranslations("spotlight");
  const names = useNames();
  if (!bout.opponent) return <>{t("opponentUnknown")}</>;
  return (
    <>
      {t.rich("beat", {
        opponent: names.boxer(bout.opponent),
        // What a narrow list may leave out, where the language has no short word.
        wide: (text) => <span data-usual>{text}</span>,
      })}{" "}
      <abbr>{bout.opponent.noc}</abbr> <BoutResult decision={bout.decision} score={bout.score} />
      {bout.deduced ? (
        <>
          {" "}
          <DeducedMark />
        </>
      ) : null}
    </>
  );
}

/** The page that prints a bout; nothing where none does. */
export function BoutSource({ bout }: { bout: Pick<BoutSeenBy, "sourceUrl"> }) {
  return bout.sourceUrl === null ? null : <SourceLink url={bout.sourceUrl} />;
}
