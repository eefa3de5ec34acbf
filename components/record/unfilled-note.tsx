import { useLocale, useTranslations } from "next-intl";
import { useLinks } from "@/components/ui/use-links";
import { formatList } from "@/lib/i18n/language";
import { useNames } from "@/lib/i18n/names";
import { useCategoryInSentence } from "@/lib/i18n/place-sentence";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { UnfilledDraw } from "@/lib/record/unfilled-places";

/** That places of a draw cannot be filled, and why, with the way to the draw. */
export function UnfilledNote({ record, draw }: { record: GamesRecord; draw: UnfilledDraw }) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  const locale = useLocale();
  const links = useLinks(record);
  const categoryName = useCategoryInSentence(record);
  const { count, tooFew, bothOut, tournamentId, categoryCode } = draw;
  const why = [
    ...(tooFew > 0 ? [t("unfilledWhy.tooFew")] : []),
    ...(count > tooFew && bothOut.length > 0
      ? [t("unfilledWhy.bothOut", { bouts: bothOut.length })]
      : []),
  ];
  const tournament = required(record.tournamentById, tournamentId);
  const slug = required(record.categoryByCode, categoryCode).slug;
  return (
    <>
      {t.rich("unfilled", {
        count,
        why: formatList(locale, why.length > 0 ? why : [t("unfilledWhy.boxOff")]),
        where: () => (
          <a href={links.draw(tournamentId, slug)}>
            {names.tournamentShort(tournament)}, {categoryName(categoryCode)}
          </a>
        ),
      })}
    </>
  );
}
