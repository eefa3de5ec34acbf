-- AlterTable
ALTER TABLE "TwoFactor" ADD COLUMN     "lastStep" INTEGER;

-- CreateTable
CREATE TABLE "AccessEvent" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT,
    "subjectId" TEXT,
    "subjectName" TEXT,
    "role" "Role",
    "address" TEXT,

    CONSTRAINT "AccessEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccessEvent_at_idx" ON "AccessEvent"("at");

-- CreateIndex
CREATE INDEX "AccessEvent_kind_at_idx" ON "AccessEvent"("kind", "at");
