import { useTranslations } from "next-intl";
import type { BoxerOutlook } from "@/lib/qualification/outlook";

/** What messages of an outlook are told; an id has no hyphen there. */
export function outlookArguments(outlook: BoxerOutlook) {
  return {
    state: outlook.state.replace("-", "_"),
    wins: "wins" in outlook ? outlook.wins : 0,
    throughBoxOff: "throughBoxOff" in outlook && outlook.throughBoxOff ? "yes" : "no",
  };
}

/** What can still become of a boxer, in words that begin a line: "At most two wins away". */
export function useOutlookWords(): (outlook: BoxerOutlook) => string {
  const t = useTranslations("stillOpen.state");
  return (outlook) => t(outlook.state, outlookArguments(outlook));
}
