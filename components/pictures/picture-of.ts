import { drawView } from "@/lib/record/draws";
import type { GamesRecord } from "@/lib/record/games-record";
import { defaultSpotlight } from "@/lib/record/spotlight";
import type { PictureQuery } from "@/lib/schemas/picture-query";
import { boardsPicture } from "./boards-picture";
import { cardPicture } from "./card";
import { drawPicture } from "./draw-picture";
import type { PictureContext } from "./framed";
import type { Picture } from "./mark";
import { nationRoadPicture } from "./nation-road-picture";
import { placesOverTimePicture } from "./places-over-time-picture";
import { roadPicture } from "./road-picture";

/** The picture that is asked for; `null`: there is nothing to draw. */
export function pictureOf(context: PictureContext, asked: PictureQuery): Picture | null {
  const { record } = context;
  const { tournament, nation, category, page } = asked;
  switch (asked.picture) {
    case "places-over-time":
      return placesOverTimePicture(context, { chosen: tournament?.id ?? null, nation });
    case "road":
      return record.tournaments.length > 0 ? roadPicture(context, tournament) : null;
    case "boards": {
      const shown = tournament ?? openingTournament(record, nation?.noc ?? null);
      return shown ? boardsPicture(context, shown, nation) : null;
    }
    case "draw": {
      const view = tournament && category ? drawView(record, tournament.id, category.code) : null;
      return view && drawPicture(context, view);
    }
    case "nation-road":
      return nation && nationRoadPicture(context, nation);
    case "card": {
      const choice = { noc: nation?.noc ?? null, tournamentId: tournament?.id ?? null };
      return cardPicture(context, { page, choice });
    }
  }
}

/** The tournament that the home page opens on. */
function openingTournament(record: GamesRecord, noc: string | null) {
  return defaultSpotlight(record, { noc, tournamentId: null })?.tournament;
}
