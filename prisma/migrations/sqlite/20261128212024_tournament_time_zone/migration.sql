-- AlterTable
ALTER TABLE "Tournament" ADD COLUMN "timeZone" TEXT;
