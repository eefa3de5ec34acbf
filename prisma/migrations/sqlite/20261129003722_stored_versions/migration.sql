-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "storedVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "storedVersion" INTEGER NOT NULL DEFAULT 1;
