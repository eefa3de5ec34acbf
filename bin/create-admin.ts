/**
 * `npm run create-admin -- --email <address> [--name <name>] [--remove-second-factor]`: prints the link
 * that sets the password. Who lost the second factor too, or has one that a restore cannot read, removes it.
 */
import { parseArgs } from "node:util";
import { createAdmin, getPeople } from "@/lib/auth/people";
import { disconnectPrisma } from "@/lib/data/prisma";
import { readEnv } from "@/lib/env";
import { writeInEnglish } from "@/lib/i18n/english-problems";
import { problemText } from "@/lib/i18n/problem-text";
import { AdminInput } from "@/lib/schemas/people";
import { problemOf } from "@/lib/schemas/says";
import { migrate } from "./database/migrate";
import { runAsScript } from "./database/run-as-script";

runAsScript(module, async () => {
  const admin = readArguments();
  const env = readEnv();
  await migrate(env);
  try {
    const link = await createAdmin(getPeople(), admin);
    const host = env.host === "0.0.0.0" || env.host === "::" ? "localhost" : env.host;
    const site = env.baseUrl ?? `http://${host}:${env.port}`;
    console.log(
      link.isNew
        ? `${admin.email} is an admin now and has no password yet.`
        : `${admin.email} was known: an admin, enabled, with a new link. Earlier links are void.`,
    );
    if (admin.removeSecondFactor) console.log("No second factor is asked for any more.");
    else if (link.hasSecondFactor) {
      console.log("The second factor stays on; --remove-second-factor turns it off.");
    }
    console.log("Open this link once, within 24 hours, to set the password:");
    console.log(`\n  ${site}${link.path}\n`);
    if (env.baseUrl === null) {
      console.log("A site at another address: give this command its BASE_URL or its PORT, too.");
    }
  } finally {
    await disconnectPrisma();
  }
});

function readArguments() {
  const usage =
    "Usage: npm run create-admin -- --email <address> [--name <name>] [--remove-second-factor]";
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      "remove-second-factor": { type: "boolean", default: false },
    },
  });
  if (!values.email) throw new Error(usage);
  const parsed = AdminInput.safeParse({
    email: values.email,
    name: values.name ?? values.email.split("@")[0],
  });
  if (parsed.success) {
    return { ...parsed.data, removeSecondFactor: values["remove-second-factor"] };
  }
  const [first] = parsed.error.issues.map(problemOf);
  if (!first) throw new Error(usage);
  throw new Error(`--${first.path}: ${problemText(writeInEnglish, first)}. ${usage}`);
}
