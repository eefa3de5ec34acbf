import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { BoutSeenBy } from "@/lib/record/place-history";

interface OpponentProps {
  record: GamesRecord;
  opponent: NonNullable<BoutSeenBy["opponent"]>;
}

/** A boxer met, with a link to their page: "Samet Gümüş (TUR)". */
export function Opponent({ record, opponent }: OpponentProps) {
  const links = useLinks(record);
  const names = useNames();
  return (
    <>
      <a href={links.boxer(opponent.slug)}>{names.boxer(opponent)}</a> (<abbr>{opponent.noc}</abbr>)
    </>
  );
}
