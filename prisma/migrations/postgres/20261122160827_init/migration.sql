-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('M', 'W');

-- CreateEnum
CREATE TYPE "Continent" AS ENUM ('AFR', 'AME', 'ASI', 'EUR', 'OCE');

-- CreateEnum
CREATE TYPE "RouteKind" AS ENUM ('TOURNAMENT', 'UNIVERSALITY', 'REALLOCATION', 'REFUGEE', 'HOST');

-- CreateEnum
CREATE TYPE "AllocationRule" AS ENUM ('WINNER', 'FINALISTS', 'SEMI_FINALISTS', 'FINALISTS_AND_BOX_OFF', 'SEMI_FINALISTS_AND_BOX_OFF', 'INVITATION');

-- CreateEnum
CREATE TYPE "Round" AS ENUM ('R128', 'R64', 'R32', 'R16', 'QF', 'SF', 'F', 'BOX_OFF');

-- CreateEnum
CREATE TYPE "Corner" AS ENUM ('RED', 'BLUE');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('WP', 'RSC', 'RSC_I', 'KO', 'ABD', 'DSQ', 'WO');

-- CreateEnum
CREATE TYPE "Finish" AS ENUM ('WINNER', 'FINALIST', 'SEMI_FINALIST', 'BOX_OFF_WINNER', 'LOSING_SEMI_FINALIST', 'LOSING_QUARTER_FINALIST');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('COMPUTED', 'RECORDED');

-- CreateEnum
CREATE TYPE "LedgerKind" AS ENUM ('CONFIRMED', 'DECLINED', 'LOST', 'REALLOCATED', 'REPLACED', 'WITHDRAWN', 'SUSPENDED', 'ENTERED', 'COMPETED');

-- CreateTable
CREATE TABLE "Source" (
    "url" TEXT NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "Games" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "Games_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nation" (
    "noc" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isoAlpha2" TEXT,
    "continent" "Continent",
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Nation_pkey" PRIMARY KEY ("noc")
);

-- CreateTable
CREATE TABLE "Category" (
    "gamesId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "gender" "Gender" NOT NULL,
    "weightLabel" TEXT NOT NULL,
    "minKg" DOUBLE PRECISION,
    "maxKg" DOUBLE PRECISION,
    "places" INTEGER,
    "position" INTEGER NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("gamesId","code")
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
    "continent" "Continent",
    "entries" INTEGER,
    "nocsEntered" INTEGER,
    "boutsBoxed" INTEGER,
    "placesMen" INTEGER,
    "placesWomen" INTEGER,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Tournament_pkey" PRIMARY KEY ("gamesId","id")
);

-- CreateTable
CREATE TABLE "Allocation" (
    "gamesId" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "routeKind" "RouteKind" NOT NULL,
    "tournamentId" TEXT,
    "places" INTEGER NOT NULL,
    "rule" "AllocationRule" NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Allocation_pkey" PRIMARY KEY ("gamesId","route","categoryCode")
);

-- CreateTable
CREATE TABLE "Boxer" (
    "gamesId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "familyName" TEXT,
    "givenName" TEXT,
    "gender" "Gender" NOT NULL,
    "noc" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "birthDate" TEXT,
    "birthPlace" TEXT,
    "honours" TEXT,
    "gamesBoutsWon" INTEGER,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Boxer_pkey" PRIMARY KEY ("gamesId","slug")
);

-- CreateTable
CREATE TABLE "BoxerAlias" (
    "gamesId" TEXT NOT NULL,
    "boxerSlug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "BoxerAlias_pkey" PRIMARY KEY ("gamesId","boxerSlug","name")
);

-- CreateTable
CREATE TABLE "Bout" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tournamentId" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "round" "Round",
    "number" INTEGER,
    "boxedOn" TEXT,
    "redSlug" TEXT,
    "blueSlug" TEXT,
    "winner" "Corner",
    "decision" "Decision",
    "score" TEXT,
    "cornerKnown" BOOLEAN NOT NULL DEFAULT false,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Bout_pkey" PRIMARY KEY ("gamesId","id")
);

-- CreateTable
CREATE TABLE "QuotaPlace" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "noc" TEXT NOT NULL,
    "boxerSlug" TEXT NOT NULL,
    "routeKind" "RouteKind" NOT NULL,
    "tournamentId" TEXT,
    "finish" "Finish",
    "wonOn" TEXT,
    "wonOnIsExact" BOOLEAN NOT NULL,
    "basis" "Basis" NOT NULL DEFAULT 'RECORDED',
    "decidingBoutId" TEXT,
    "reallocatedFromId" TEXT,
    "holderKey" TEXT,
    "note" TEXT,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "QuotaPlace_pkey" PRIMARY KEY ("gamesId","id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "gamesId" TEXT NOT NULL,
    "placeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "LedgerKind" NOT NULL,
    "date" TEXT,
    "dateIsExact" BOOLEAN NOT NULL,
    "note" TEXT,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("gamesId","placeId","position")
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

    CONSTRAINT "PublishedCount_pkey" PRIMARY KEY ("gamesId","id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "gamesId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "factsHash" TEXT,
    "summary" TEXT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("gamesId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Category_gamesId_slug_key" ON "Category"("gamesId", "slug");

-- CreateIndex
CREATE INDEX "Bout_gamesId_tournamentId_categoryCode_idx" ON "Bout"("gamesId", "tournamentId", "categoryCode");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaPlace_gamesId_holderKey_key" ON "QuotaPlace"("gamesId", "holderKey");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaPlace_gamesId_reallocatedFromId_key" ON "QuotaPlace"("gamesId", "reallocatedFromId");

-- AddForeignKey
ALTER TABLE "Games" ADD CONSTRAINT "Games_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nation" ADD CONSTRAINT "Nation_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tournament" ADD CONSTRAINT "Tournament_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tournament" ADD CONSTRAINT "Tournament_countryNoc_fkey" FOREIGN KEY ("countryNoc") REFERENCES "Nation"("noc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tournament" ADD CONSTRAINT "Tournament_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category"("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boxer" ADD CONSTRAINT "Boxer_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boxer" ADD CONSTRAINT "Boxer_noc_fkey" FOREIGN KEY ("noc") REFERENCES "Nation"("noc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boxer" ADD CONSTRAINT "Boxer_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category"("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boxer" ADD CONSTRAINT "Boxer_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoxerAlias" ADD CONSTRAINT "BoxerAlias_gamesId_boxerSlug_fkey" FOREIGN KEY ("gamesId", "boxerSlug") REFERENCES "Boxer"("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bout" ADD CONSTRAINT "Bout_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bout" ADD CONSTRAINT "Bout_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bout" ADD CONSTRAINT "Bout_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category"("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bout" ADD CONSTRAINT "Bout_gamesId_redSlug_fkey" FOREIGN KEY ("gamesId", "redSlug") REFERENCES "Boxer"("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bout" ADD CONSTRAINT "Bout_gamesId_blueSlug_fkey" FOREIGN KEY ("gamesId", "blueSlug") REFERENCES "Boxer"("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bout" ADD CONSTRAINT "Bout_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_gamesId_categoryCode_fkey" FOREIGN KEY ("gamesId", "categoryCode") REFERENCES "Category"("gamesId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_noc_fkey" FOREIGN KEY ("noc") REFERENCES "Nation"("noc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_gamesId_boxerSlug_fkey" FOREIGN KEY ("gamesId", "boxerSlug") REFERENCES "Boxer"("gamesId", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_gamesId_decidingBoutId_fkey" FOREIGN KEY ("gamesId", "decidingBoutId") REFERENCES "Bout"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_gamesId_reallocatedFromId_fkey" FOREIGN KEY ("gamesId", "reallocatedFromId") REFERENCES "QuotaPlace"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaPlace" ADD CONSTRAINT "QuotaPlace_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_gamesId_placeId_fkey" FOREIGN KEY ("gamesId", "placeId") REFERENCES "QuotaPlace"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedCount" ADD CONSTRAINT "PublishedCount_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedCount" ADD CONSTRAINT "PublishedCount_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
