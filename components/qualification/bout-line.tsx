import { useTranslations } from "next-intl";
import type { BoutSeenBy } from "@/lib/record/place-history";

/** How a bout ended, as far as known: "RSC", "5:0", "WO". Empty when nothing is known. */
export function boutResult({ decision, score }: Pick<BoutSeenBy, "decision" | "score">): string {
  if (decision && decision !== "WP") return score ? `${decision} ${score}` : decision;
  return score ?? decision ?? "";
}

/** "beat Sarkhan Aliyev AZE 5:0", from the winner's side. */
export function BoutLine({ bout }: { bout: BoutSeenBy }) {
  const t = useTranslations("spotlight");
  if (!bout.opponent) return <>{t("opponentUnknown")}</>;
  const result = boutResult(bout);
  return (
    <>
      {t("beat", { opponent: bout.opponent.name })} <abbr>{bout.opponent.noc}</abbr>
      {result ? ` ${result}` : ""}
    </>
  );
}
