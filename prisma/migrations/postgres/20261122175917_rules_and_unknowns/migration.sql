-- CreateEnum
CREATE TYPE "RuleKind" AS ENUM ('WINNER', 'REACH_ROUND', 'REACH_ROUND_AND_BOX_OFF', 'INVITATION');

-- The results of bouts are kept
ALTER TYPE "Corner" RENAME TO "Winner";
ALTER TYPE "Winner" ADD VALUE 'NONE';

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('CONFIRMED', 'ANNOUNCED', 'REPORTED', 'ONE_SECONDARY_SOURCE', 'HEARSAY', 'UNKNOWN');

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "confidence" "Confidence",
ADD COLUMN     "placesMost" INTEGER;

-- AlterTable
ALTER TABLE "Games" ADD COLUMN     "placesMenMost" INTEGER,
ADD COLUMN     "placesWomenMost" INTEGER,
ALTER COLUMN "qualificationStartsOn" DROP NOT NULL,
ALTER COLUMN "qualificationEndsOn" DROP NOT NULL,
ALTER COLUMN "startsOn" DROP NOT NULL,
ALTER COLUMN "endsOn" DROP NOT NULL;

-- AlterTable
ALTER TABLE "QuotaPlace" DROP COLUMN "basis";

-- AlterTable
ALTER TABLE "Tournament" ADD COLUMN     "placesMenMost" INTEGER,
ADD COLUMN     "placesWomenMost" INTEGER,
ADD COLUMN     "stopsWhenFilled" BOOLEAN NOT NULL DEFAULT false;

-- DropEnum
DROP TYPE "Basis";

-- CreateTable
CREATE TABLE "Rule" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "RuleKind" NOT NULL,
    "round" "Round",
    "losersOf" "Round",
    "boxOffPlaces" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Rule_pkey" PRIMARY KEY ("gamesId","id")
);

-- The rules that allocations named until now
INSERT INTO "Rule" ("gamesId", "id", "kind", "round", "losersOf", "boxOffPlaces", "position")
SELECT "gamesId", "ruleId", (CASE "ruleId" WHEN 'winner' THEN 'WINNER' WHEN 'invitation' THEN 'INVITATION' WHEN 'finalists' THEN 'REACH_ROUND' WHEN 'semi-finalists' THEN 'REACH_ROUND' ELSE 'REACH_ROUND_AND_BOX_OFF' END)::"RuleKind", (CASE WHEN "ruleId" LIKE 'finalists%' THEN 'F' WHEN "ruleId" LIKE 'semi-finalists%' THEN 'SF' END)::"Round", (CASE "ruleId" WHEN 'finalists-and-box-off' THEN 'SF' WHEN 'semi-finalists-and-box-off' THEN 'QF' END)::"Round",
       CASE WHEN "ruleId" LIKE '%-and-box-off' THEN 1 END,
       CASE "ruleId" WHEN 'winner' THEN 0 WHEN 'finalists' THEN 1 WHEN 'semi-finalists' THEN 2
         WHEN 'finalists-and-box-off' THEN 3 WHEN 'semi-finalists-and-box-off' THEN 4 ELSE 5 END
FROM (SELECT DISTINCT "gamesId", lower(replace("rule"::TEXT, '_', '-')) AS "ruleId" FROM "Allocation") AS "named";

-- AlterTable
ALTER TABLE "Allocation" ADD COLUMN     "placesMost" INTEGER,
ADD COLUMN     "ruleId" TEXT,
ALTER COLUMN "places" DROP NOT NULL;
UPDATE "Allocation" SET "ruleId" = lower(replace("rule"::TEXT, '_', '-'));
ALTER TABLE "Allocation" DROP COLUMN "rule",
ALTER COLUMN "ruleId" SET NOT NULL;

-- DropEnum
DROP TYPE "AllocationRule";

-- CreateTable
CREATE TABLE "Restriction" (
    "gamesId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Restriction_pkey" PRIMARY KEY ("gamesId","id")
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

    CONSTRAINT "RuleCitation_pkey" PRIMARY KEY ("gamesId","position")
);

-- CreateTable
CREATE TABLE "GamesFact" (
    "gamesId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "confidence" "Confidence" NOT NULL,
    "asOf" TEXT,
    "sourceUrl" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "GamesFact_pkey" PRIMARY KEY ("gamesId","field")
);

-- CreateTable
CREATE TABLE "KnownBreak" (
    "gamesId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "sourceUrl" TEXT,

    CONSTRAINT "KnownBreak_pkey" PRIMARY KEY ("gamesId","kind","subject")
);

-- AddForeignKey
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Restriction" ADD CONSTRAINT "Restriction_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleCitation" ADD CONSTRAINT "RuleCitation_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleCitation" ADD CONSTRAINT "RuleCitation_gamesId_ruleId_fkey" FOREIGN KEY ("gamesId", "ruleId") REFERENCES "Rule"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleCitation" ADD CONSTRAINT "RuleCitation_gamesId_tournamentId_fkey" FOREIGN KEY ("gamesId", "tournamentId") REFERENCES "Tournament"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleCitation" ADD CONSTRAINT "RuleCitation_gamesId_restrictionId_fkey" FOREIGN KEY ("gamesId", "restrictionId") REFERENCES "Restriction"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleCitation" ADD CONSTRAINT "RuleCitation_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allocation" ADD CONSTRAINT "Allocation_gamesId_ruleId_fkey" FOREIGN KEY ("gamesId", "ruleId") REFERENCES "Rule"("gamesId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GamesFact" ADD CONSTRAINT "GamesFact_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GamesFact" ADD CONSTRAINT "GamesFact_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownBreak" ADD CONSTRAINT "KnownBreak_gamesId_fkey" FOREIGN KEY ("gamesId") REFERENCES "Games"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownBreak" ADD CONSTRAINT "KnownBreak_sourceUrl_fkey" FOREIGN KEY ("sourceUrl") REFERENCES "Source"("url") ON DELETE SET NULL ON UPDATE CASCADE;
