import { useLocale, useTranslations } from "next-intl";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useBoutWords } from "@/lib/i18n/bout-words";
import { formatList } from "@/lib/i18n/language";
import { useNames } from "@/lib/i18n/names";
import type { Licence } from "@/lib/record/spotlight";
import styles from "./licences.module.css";

/** How well the bout that gave a place is known. */
function knowledgeOf({ bout }: Licence): "printed" | "deduced" | "opponent" | "none" {
  if (!bout) return "none";
  if (!bout.opponent) return "opponent";
  return bout.deduced ? "deduced" : "printed";
}

const KNOWLEDGE = ["printed", "deduced", "opponent", "none"] as const;

/** What is known of the bouts that gave the places, where it is not everything. */
export function KnownBouts({ licences }: { licences: readonly Licence[] }) {
  const t = useTranslations("spotlight.knownOf");
  const locale = useLocale();
  const won = licences.filter(({ isWithoutBout }) => !isWithoutBout);
  const found = KNOWLEDGE.map((each) => won.filter((one) => knowledgeOf(one) === each).length);
  if (found[0] === won.length) return null;
  const parts = KNOWLEDGE.flatMap((each, index) =>
    found[index] ? [t(each, { count: found[index] })] : [],
  );
  return (
    <p className={styles.known}>
      {t("lead", { count: won.length, parts: formatList(locale, parts) })}
    </p>
  );
}

/** Asks readers for what no page has told yet. */
export function MissingBouts({
  record,
  licences,
}: {
  record: LinkedRecord;
  licences: readonly Licence[];
}) {
  const t = useTranslations("spotlight");
  const names = useNames();
  const boutWords = useBoutWords();
  const links = useLinks(record);
  const missing = licences.filter((each) => !each.isWithoutBout && !each.bout?.opponent);
  if (missing.length === 0) return null;
  return (
    <>
      {missing.map(({ place, bout }) => (
        <p className={styles.missing} key={place.id}>
          {t.rich(bout ? "askOpponent" : "askBout", {
            boxer: names.holder(place),
            how: bout ? boutWords.how(bout) : "",
            add: (text) => <a href={`${links.page("about")}#add`}>{text}</a>,
          })}
        </p>
      ))}
    </>
  );
}
