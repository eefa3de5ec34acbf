/**
 * `npm run compare-answers -- COMMIT`: does this tree answer as that commit does? Builds both, serves
 * both on the same facts, and compares pages, CSV and JSON byte for byte; what names the files of a
 * build and the clock are left out (answers/difference.ts). Ends with 1 where answers differ.
 */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Difference,
  firstDifference,
  groupDifferences,
  type Said,
} from "./answers/difference";
import { listAddresses } from "./answers/list-addresses";
import { checkOut } from "./earlier-tree";
import { startProduct } from "./start-product";

/** More would be refused: the server renders two pages at once. */
const AT_ONCE = 2;
/** The same host for both, as pages and the sitemap name it. */
const HOST_IN_ANSWERS = /\b127\.0\.0\.1:\d+/g;

async function compareAnswers(commit: string): Promise<number> {
  const tree = checkOut(commit);
  const facts = readdirSync("prisma/data").map((id) => resolve("prisma/data", id));
  try {
    const before = await startProduct({ root: tree.path, facts });
    try {
      const after = await startProduct({ facts });
      try {
        return await compare(before.url, after.url, commit);
      } finally {
        await after.stop();
      }
    } finally {
      await before.stop();
    }
  } finally {
    tree.remove();
  }
}

/** How many answers differ, after they are printed. */
async function compare(before: string, after: string, commit: string): Promise<number> {
  const lists = await Promise.all([before, after].map(listAddresses));
  const addresses = [...new Set(lists.flat())];
  const waiting = [...addresses];
  const found: (Difference & { address: string })[] = [];
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const [one, other] = [await ask(before, address), await ask(after, address)];
      const difference = firstDifference(one, other);
      if (difference) found.push({ address, ...difference });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const { where, before: one, after: other, addresses: at } of groupDifferences(found)) {
    console.log(`\n${at.length} × ${where}, as at ${at.slice(0, 3).join(" ")}`);
    console.log(`  ${commit}: ${one}\n  now: ${other}`);
  }
  console.log(`\n${addresses.length} addresses, ${found.length} differ from ${commit}`);
  return found.length;
}

async function ask(origin: string, address: string): Promise<Said> {
  const answer = await fetch(origin + address, { redirect: "manual" });
  const plain = (text: string) => text.replace(HOST_IN_ANSWERS, "(host)");
  const headers = [...answer.headers].map(([name, value]) => [name, plain(value)]);
  const body = plain(await answer.text());
  return { status: answer.status, headers: Object.fromEntries(headers), body };
}

async function run([commit]: readonly string[]): Promise<void> {
  if (!commit) throw new Error("Name a commit: npm run compare-answers -- COMMIT");
  process.exitCode = (await compareAnswers(commit)) > 0 ? 1 : 0;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
