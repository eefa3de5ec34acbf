import { useTranslations } from "next-intl";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { useCategoryInSentence } from "@/lib/i18n/place-sentence";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { UnfilledDraw } from "@/lib/record/unfilled-places";

/** That places of a draw cannot be filled, and why, with the way to the draw. */
export function UnfilledNote({ record, draw }: { record: GamesRecord; draw: UnfilledDraw }) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  const links = useLinks(record);
  const categoryName = useCategoryInSentence(record);
  const { count, tooFew, bothOut, tournamentId, categoryCode } = draw;
  const isBothOut = count > tooFew && bothOut.length > 0;
  const tournament = required(record.tournamentById, tournamentId);
  const slug = required(record.categoryByCode, categoryCode).slug;
  return (
    <>
      {t.rich("unfilled", {
        count,
        why: whyUnfilled(tooFew > 0, isBothOut),
        bouts: bothOut.length,
        where: () => (
          <a href={links.draw(tournamentId, slug)}>
            {names.tournamentShort(tournament)}, {categoryName(categoryCode)}
          </a>
        ),
      })}
    </>
  );
}

/** By which the message chooses its reason. */
function whyUnfilled(isTooFew: boolean, isBothOut: boolean): string {
  if (isTooFew) return isBothOut ? "too_few_and_both_out" : "too_few";
  return isBothOut ? "both_out" : "box_off";
}
