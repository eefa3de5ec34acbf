-- CreateTable
CREATE TABLE "ReachedRound" (
    "gamesId" TEXT NOT NULL,
    "tournamentId" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "boxerSlug" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "tournamentId", "categoryCode", "boxerSlug"),
    CONSTRAINT "ReachedRound_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReachedRound_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReachedRound_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category" ("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReachedRound_gamesId_boxerSlug_fkey" FOREIGN KEY ("gamesId", "boxerSlug") REFERENCES "Boxer" ("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReachedRound_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);
