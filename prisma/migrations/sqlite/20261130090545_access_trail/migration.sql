-- AlterTable
ALTER TABLE "TwoFactor" ADD COLUMN "lastStep" INTEGER;

-- CreateTable
CREATE TABLE "AccessEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT,
    "subjectId" TEXT,
    "subjectName" TEXT,
    "role" TEXT,
    "address" TEXT
);

-- CreateIndex
CREATE INDEX "AccessEvent_at_idx" ON "AccessEvent"("at");

-- CreateIndex
CREATE INDEX "AccessEvent_kind_at_idx" ON "AccessEvent"("kind", "at");
