import { answerAuth } from "@/lib/auth/answer-auth";
import { HOST, makePeople, ORIGIN } from "../support/auth";
import { describeDatabase } from "../support/database";

const OPEN = [
  "/sign-in/email",
  "/sign-out",
  "/get-session",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
];

describeDatabase(
  "/api/auth",
  (database) => {
    test("answers these paths of the library and no other", async () => {
      const { auth } = makePeople(database.prisma);
      const paths = Object.values(auth.api).flatMap((endpoint) => {
        const { path } = endpoint as { path?: string };
        return path ? [path] : [];
      });
      expect(paths).toEqual(expect.arrayContaining([...OPEN, "/sign-up/email", "/update-user"]));
      const answered = [];
      for (const path of new Set(paths)) {
        const request = new Request(`${ORIGIN}/api/auth${path}`, {
          method: "POST",
          headers: { host: HOST, "content-type": "application/json" },
          body: "{}",
        });
        if (await answerAuth(request, auth)) answered.push(path);
      }
      expect(answered.sort()).toEqual([...OPEN].sort());
    });
  },
  { isShared: true },
);
