import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factsDatabase } from "@/lib/api/facts-database";
import { aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: [aPlace()] });
const within = mkdtempSync(join(tmpdir(), "qualified-test-"));

afterAll(() => rmSync(within, { recursive: true }));

/** Makes the file, and says whether it is still there. */
async function make(unreadMs?: number) {
  const made = await factsDatabase(record, "https://qualified.example", {
    within,
    ...(unreadMs === undefined ? {} : { unreadMs }),
  });
  const isLeft = () => readdirSync(within).length > 0;
  const untilGone = async () => {
    while (isLeft()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { ...made, isLeft, untilGone };
}

test("the file is gone when it has been read, and is as large as was said", async () => {
  const { bytes, stream, isLeft, untilGone } = await make();
  expect(isLeft()).toBe(true);
  const read = Buffer.from(await new Response(stream).arrayBuffer());
  expect(read.subarray(0, 15).toString()).toBe("SQLite format 3");
  expect(read).toHaveLength(bytes);
  await untilGone();
});

test("it is gone when its reader gives up", async () => {
  const { stream, untilGone } = await make();
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  await untilGone();
});

test("it is gone after a while where nobody reads it, and nothing stays open", async () => {
  const { isLeft, untilGone } = await make(50);
  expect(isLeft()).toBe(true);
  await untilGone();
});
