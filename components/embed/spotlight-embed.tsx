import { GamesTotals } from "@/components/qualification/count/games-totals";
import { TournamentBoards } from "@/components/qualification/tournament/tournament-boards";
import article from "@/components/ui/article.module.css";
import { useNames } from "@/lib/i18n/names";
import { useSpotlightWords } from "@/lib/i18n/spotlight-sentence";
import { gamesTotals } from "@/lib/record/counts";
import { isClosedTo, type Spotlight } from "@/lib/record/spotlight";
import { EmbedFrame, type FramedBy } from "./embed-frame";

/** A nation at a tournament: the sentence, and its places lit among all of the tournament's. */
export function SpotlightEmbed({ spotlight, ...frame }: FramedBy & { spotlight: Spotlight }) {
  const words = useSpotlightWords(spotlight);
  const { nation, tournament, boards } = spotlight;
  return (
    <EmbedFrame {...frame} title={words.headline}>
      <p className={article.lead}>
        {words.sentence} {words.afterwards}
      </p>
      <TournamentBoards
        boards={boards}
        nation={isClosedTo(spotlight) ? null : nation}
        record={frame.record}
        tournamentId={tournament.id}
      />
    </EmbedFrame>
  );
}

/** The places of a Games that has no spotlight yet. */
export function TotalsEmbed(frame: FramedBy) {
  const names = useNames();
  return (
    <EmbedFrame {...frame} title={names.games(frame.record.games)}>
      <GamesTotals record={frame.record} totals={gamesTotals(frame.record)} />
    </EmbedFrame>
  );
}
