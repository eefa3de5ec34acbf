import { useTranslations } from "next-intl";
import type { BoutSeenBy } from "@/lib/record/place-history";

/** How a bout ended, as far as known: "5:0", "on points", "RSC"; nothing when nothing is known. */
export function BoutResult({ decision, score }: Pick<BoutSeenBy, "decision" | "score">) {
  const t = useTranslations("values.decision");
  if (decision === null || decision === "WP") return score ?? (decision ? t("WP") : null);
  return (
    <>
      <abbr title={t(decision)}>{decision}</abbr>
      {score ? ` ${score}` : ""}
    </>
  );
}

/** "beat Sarkhan Aliyev AZE 5:0", from the winner's side. */
export function BoutLine({ bout }: { bout: BoutSeenBy }) {
  const t = useTranslations("spotlight");
  if (!bout.opponent) return <>{t("opponentUnknown")}</>;
  return (
    <>
      {t("beat", { opponent: bout.opponent.name })} <abbr>{bout.opponent.noc}</abbr>{" "}
      <BoutResult decision={bout.decision} score={bout.score} />
    </>
  );
}
