-- AlterTable
ALTER TABLE "Category" ADD COLUMN "confidence" TEXT;
ALTER TABLE "Category" ADD COLUMN "placesMost" INTEGER;

-- CreateTable
CREATE TABLE "Rule" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "round" TEXT,
    "losersOf" TEXT,
    "boxOffPlaces" INTEGER,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("gamesId", "id"),
    CONSTRAINT "Rule_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The rules that allocations named until now
INSERT INTO "Rule" ("gamesId", "id", "kind", "round", "losersOf", "boxOffPlaces", "position")
SELECT "gamesId", "ruleId", CASE "ruleId" WHEN 'winner' THEN 'WINNER' WHEN 'invitation' THEN 'INVITATION' WHEN 'finalists' THEN 'REACH_ROUND' WHEN 'semi-finalists' THEN 'REACH_ROUND' ELSE 'REACH_ROUND_AND_BOX_OFF' END, CASE WHEN "ruleId" LIKE 'finalists%' THEN 'F' WHEN "ruleId" LIKE 'semi-finalists%' THEN 'SF' END, CASE "ruleId" WHEN 'finalists-and-box-off' THEN 'SF' WHEN 'semi-finalists-and-box-off' THEN 'QF' END,
       CASE WHEN "ruleId" LIKE '%-and-box-off' THEN 1 END,
       CASE "ruleId" WHEN 'winner' THEN 0 WHEN 'finalists' THEN 1 WHEN 'semi-finalists' THEN 2
         WHEN 'finalists-and-box-off' THEN 3 WHEN 'semi-finalists-and-box-off' THEN 4 ELSE 5 END
FROM (SELECT DISTINCT "gamesId", lower(replace("rule", '_', '-')) AS "ruleId" FROM "Allocation") AS "named";

-- CreateTable
CREATE TABLE "Restriction" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("gamesId", "id"),
    CONSTRAINT "Restriction_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RuleCitation" (
    "gamesId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ruleId" TEXT,
    "tournamentId" TEXT,
    "restrictionId" TEXT,
    "says" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "position"),
    CONSTRAINT "RuleCitation_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RuleCitation_gamesId_ruleId_fkey" FOREIGN KEY ("gamesId", "ruleId") REFERENCES "Rule" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RuleCitation_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RuleCitation_gamesId_restrictionId_fkey" FOREIGN KEY ("gamesId", "restrictionId") REFERENCES "Restriction" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RuleCitation_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GamesFact" (
    "gamesId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "confidence" TEXT NOT NULL,
    "asOf" TEXT,
    "sourceUrl" TEXT,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("gamesId", "field"),
    CONSTRAINT "GamesFact_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GamesFact_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KnownBreak" (
    "gamesId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "sourceUrl" TEXT,

    PRIMARY KEY ("gamesId", "kind", "subject"),
    CONSTRAINT "KnownBreak_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "KnownBreak_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Allocation" (
    "gamesId" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "routeKind" TEXT NOT NULL,
    "tournamentId" TEXT,
    "places" INTEGER,
    "placesMost" INTEGER,
    "ruleId" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "route", "categoryCode"),
    CONSTRAINT "Allocation_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category" ("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_gamesId_ruleId_fkey" FOREIGN KEY ("gamesId", "ruleId") REFERENCES "Rule" ("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Allocation" ("categoryCode", "gamesId", "places", "route", "routeKind", "ruleId", "sourceUrl", "tournamentId") SELECT "categoryCode", "gamesId", "places", "route", "routeKind", lower(replace("rule", '_', '-')), "sourceUrl", "tournamentId" FROM "Allocation";
DROP TABLE "Allocation";
ALTER TABLE "new_Allocation" RENAME TO "Allocation";
CREATE TABLE "new_Games" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "qualificationStartsOn" TEXT,
    "qualificationEndsOn" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "placesMen" INTEGER,
    "placesMenMost" INTEGER,
    "placesWomen" INTEGER,
    "placesWomenMost" INTEGER,
    "isFeatured" BOOLEAN NOT NULL DEFAULT false,
    "spotlightNoc" TEXT,
    "spotlightTournament" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sourceUrl" TEXT,
    CONSTRAINT "Games_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Games" ("city", "endsOn", "id", "isFeatured", "name", "placesMen", "placesWomen", "qualificationEndsOn", "qualificationStartsOn", "revision", "sourceUrl", "spotlightNoc", "spotlightTournament", "startsOn") SELECT "city", "endsOn", "id", "isFeatured", "name", "placesMen", "placesWomen", "qualificationEndsOn", "qualificationStartsOn", "revision", "sourceUrl", "spotlightNoc", "spotlightTournament", "startsOn" FROM "Games";
DROP TABLE "Games";
ALTER TABLE "new_Games" RENAME TO "Games";
CREATE TABLE "new_QuotaPlace" (
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
INSERT INTO "new_QuotaPlace" ("boxerSlug", "categoryCode", "decidingBoutId", "finish", "gamesId", "holderKey", "id", "noc", "note", "reallocatedFromId", "routeKind", "sourceUrl", "tournamentId", "wonOn", "wonOnIsExact") SELECT "boxerSlug", "categoryCode", "decidingBoutId", "finish", "gamesId", "holderKey", "id", "noc", "note", "reallocatedFromId", "routeKind", "sourceUrl", "tournamentId", "wonOn", "wonOnIsExact" FROM "QuotaPlace";
DROP TABLE "QuotaPlace";
ALTER TABLE "new_QuotaPlace" RENAME TO "QuotaPlace";
CREATE UNIQUE INDEX "QuotaPlace_gamesId_holderKey_key" ON "QuotaPlace"("gamesId", "holderKey");
CREATE UNIQUE INDEX "QuotaPlace_gamesId_reallocatedFromId_key" ON "QuotaPlace"("gamesId", "reallocatedFromId");
CREATE TABLE "new_Tournament" (
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
    "placesMenMost" INTEGER,
    "placesWomen" INTEGER,
    "placesWomenMost" INTEGER,
    "stopsWhenFilled" BOOLEAN NOT NULL DEFAULT false,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("gamesId", "id"),
    CONSTRAINT "Tournament_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tournament_countryNoc_fkey" FOREIGN KEY ("countryNoc") REFERENCES "Nation" ("noc") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tournament_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Tournament" ("boutsBoxed", "city", "continent", "countryNoc", "endsOn", "entries", "gamesId", "id", "name", "nocsEntered", "placesMen", "placesWomen", "shortName", "sourceUrl", "startsOn", "venue") SELECT "boutsBoxed", "city", "continent", "countryNoc", "endsOn", "entries", "gamesId", "id", "name", "nocsEntered", "placesMen", "placesWomen", "shortName", "sourceUrl", "startsOn", "venue" FROM "Tournament";
DROP TABLE "Tournament";
ALTER TABLE "new_Tournament" RENAME TO "Tournament";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
