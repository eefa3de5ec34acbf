-- CreateTable
CREATE TABLE "Source" (
    "url" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "Games" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "qualificationStartsOn" TEXT NOT NULL,
    "qualificationEndsOn" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "placesMen" INTEGER,
    "placesWomen" INTEGER,
    "isFeatured" BOOLEAN NOT NULL DEFAULT false,
    "spotlightNoc" TEXT,
    "spotlightTournament" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sourceUrl" TEXT,
    CONSTRAINT "Games_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Nation" (
    "noc" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "isoAlpha2" TEXT,
    "continent" TEXT,
    "sourceUrl" TEXT NOT NULL,
    CONSTRAINT "Nation_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Category" (
    "gamesId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "weightLabel" TEXT NOT NULL,
    "minKg" REAL,
    "maxKg" REAL,
    "places" INTEGER,
    "position" INTEGER NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "code"),
    CONSTRAINT "Category_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Category_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tournament" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "countryNoc" TEXT NOT NULL,
    "venue" TEXT,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "continent" TEXT,
    "entries" INTEGER,
    "nocsEntered" INTEGER,
    "boutsBoxed" INTEGER,
    "placesMen" INTEGER,
    "placesWomen" INTEGER,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "id"),
    CONSTRAINT "Tournament_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tournament_countryNoc_fkey" FOREIGN KEY ("countryNoc") REFERENCES "Nation" ("noc") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tournament_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Allocation" (
    "gamesId" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "routeKind" TEXT NOT NULL,
    "tournamentId" TEXT,
    "places" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "route", "categoryCode"),
    CONSTRAINT "Allocation_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category" ("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Boxer" (
    "gamesId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "familyName" TEXT,
    "givenName" TEXT,
    "gender" TEXT NOT NULL,
    "noc" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "birthDate" TEXT,
    "birthPlace" TEXT,
    "honours" TEXT,
    "gamesBoutsWon" INTEGER,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "slug"),
    CONSTRAINT "Boxer_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Boxer_noc_fkey" FOREIGN KEY ("noc") REFERENCES "Nation" ("noc") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Boxer_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category" ("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Boxer_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BoxerAlias" (
    "gamesId" TEXT NOT NULL,
    "boxerSlug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "boxerSlug", "name"),
    CONSTRAINT "BoxerAlias_gamesId_boxerSlug_fkey" FOREIGN KEY ("gamesId", "boxerSlug") REFERENCES "Boxer" ("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Bout" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tournamentId" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "round" TEXT,
    "number" INTEGER,
    "boxedOn" TEXT,
    "redSlug" TEXT,
    "blueSlug" TEXT,
    "winner" TEXT,
    "decision" TEXT,
    "score" TEXT,
    "cornerKnown" BOOLEAN NOT NULL DEFAULT false,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "id"),
    CONSTRAINT "Bout_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bout_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bout_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category" ("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bout_gamesId_redSlug_fkey" FOREIGN KEY ("gamesId", "redSlug") REFERENCES "Boxer" ("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bout_gamesId_blueSlug_fkey" FOREIGN KEY ("gamesId", "blueSlug") REFERENCES "Boxer" ("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bout_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuotaPlace" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "noc" TEXT NOT NULL,
    "boxerSlug" TEXT NOT NULL,
    "routeKind" TEXT NOT NULL,
    "tournamentId" TEXT,
    "finish" TEXT,
    "wonOn" TEXT,
    "wonOnIsExact" BOOLEAN NOT NULL,
    "basis" TEXT NOT NULL DEFAULT 'RECORDED',
    "decidingBoutId" TEXT,
    "reallocatedFromId" TEXT,
    "holderKey" TEXT,
    "note" TEXT,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "id"),
    CONSTRAINT "QuotaPlace_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotaPlace_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category" ("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotaPlace_noc_fkey" FOREIGN KEY ("noc") REFERENCES "Nation" ("noc") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotaPlace_gamesId_boxerSlug_fkey" FOREIGN KEY ("gamesId", "boxerSlug") REFERENCES "Boxer" ("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotaPlace_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotaPlace_gamesId_decidingBoutId_fkey" FOREIGN KEY ("gamesId", "decidingBoutId") REFERENCES "Bout" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotaPlace_gamesId_reallocatedFromId_fkey" FOREIGN KEY ("gamesId", "reallocatedFromId") REFERENCES "QuotaPlace" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotaPlace_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "gamesId" TEXT NOT NULL,
    "placeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "dateIsExact" BOOLEAN NOT NULL,
    "note" TEXT,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "placeId", "position"),
    CONSTRAINT "LedgerEntry_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LedgerEntry_gamesId_placeId_fkey" FOREIGN KEY ("gamesId", "placeId") REFERENCES "QuotaPlace" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LedgerEntry_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublishedCount" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "asOf" TEXT,
    "value" INTEGER NOT NULL,
    "note" TEXT,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "id"),
    CONSTRAINT "PublishedCount_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PublishedCount_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "gamesId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "factsHash" TEXT,
    "summary" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "number"),
    CONSTRAINT "Revision_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Category_gamesId_slug_key" ON "Category"("gamesId", "slug");

-- CreateIndex
CREATE INDEX "Bout_gamesId_tournamentId_categoryCode_idx" ON "Bout"("gamesId", "tournamentId", "categoryCode");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaPlace_gamesId_holderKey_key" ON "QuotaPlace"("gamesId", "holderKey");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaPlace_gamesId_reallocatedFromId_key" ON "QuotaPlace"("gamesId", "reallocatedFromId");
