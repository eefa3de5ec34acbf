import type { Change } from "@/lib/change/change";
import { newBoxer, newBoxerChange, placeChange } from "@/lib/change/form-changes";
import { loadCorrections } from "@/lib/data/load-corrections";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { ChangeInvalidError } from "@/lib/operations/change-errors";
import { exportFacts } from "@/lib/operations/export-facts";
import { importGames } from "@/lib/operations/import-games";
import { publish } from "@/lib/operations/publish";
import { undo } from "@/lib/operations/undo";
import { recordChecks } from "@/lib/record/checks";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";
import {
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { writeFacts } from "../support/facts";
import { readStoredFacts } from "../support/stored-rows";

const SOURCE = "https://example.org/why";
const SUBJECT = "kaz-places";

const explain = (reason = "One was counted twice."): Change => ({
  kind: "explain-check",
  explanation: { kind: "published-count", subject: SUBJECT, reason, sourceUrl: SOURCE },
});
const CORRECTED = { reason: "It was told wrongly." };
const remove: Change = {
  kind: "remove-explanation",
  check: { kind: "published-count", subject: SUBJECT },
};

describeDatabase("a check that does not hold", (database) => {
  const checks = async () => {
    const rows = await loadGamesRows(database.prisma, GAMES);
    if (!rows) throw new Error("The Games is gone");
    return recordChecks(makeGamesRecord(rows));
  };
  const problemsOf = async (...changes: Change[]) => {
    const error = await publishSeen(database.prisma, EDITOR, changes).catch((each) => each);
    if (!(error instanceof ChangeInvalidError)) throw error;
    return error.problems.map(({ code, field }) => `${code} ${field}`);
  };

  // A printed total says that KAZ has one place: it holds once the upper semi-final is entered.
  beforeEach(async () => {
    const facts = drawnFacts();
    facts.published_counts = [
      {
        id: SUBJECT,
        query: "noc=KAZ",
        as_of: "",
        value: "1",
        note: "",
        source_url: SOURCE,
      },
    ];
    facts.known_breaks = [
      { kind: "published-count", subject: SUBJECT, reason: "Not boxed yet.", source_url: "" },
    ];
    await importGames(database.prisma, writeFacts(facts));
  });

  test("is explained by an editor, otherwise, and no more; each is taken back by its editor", async () => {
    const start = await readStoredFacts(database.prisma);
    await publishSeen(database.prisma, EDITOR, [explain()], CORRECTED);
    const { broken } = await checks();
    expect(broken.map(({ known }) => known?.reason)).toEqual(["One was counted twice."]);
    const { files, unsettledChecks } = await exportFacts(database.prisma, GAMES, EDITOR);
    expect(files.get("known_breaks.csv")?.toString()).toContain(
      `${SUBJECT},One was counted twice.`,
    );
    expect(unsettledChecks).toBe(0);
    await publishSeen(database.prisma, EDITOR, [remove], CORRECTED);
    expect((await checks()).broken.map(({ known }) => known)).toEqual([null]);
    for (const revision of [3, 2]) {
      await undo(database.prisma, EDITOR, {
        gamesId: GAMES,
        revision,
        ...CORRECTED,
        idempotencyKey: newRequestKey(),
      });
    }
    expect(await readStoredFacts(database.prisma)).toEqual(start);
    // What was public of it and was replaced or taken away is in the public log, with the reason.
    const log = await loadCorrections(GAMES, database.prisma);
    expect(
      log.map(({ revision, reason, rows }) => [
        revision,
        reason,
        ...(rows ?? []).flatMap(({ before, after }) =>
          [before, after].map((row) => (row && "reason" in row ? row.reason : null)),
        ),
      ]),
    ).toEqual([
      [5, CORRECTED.reason, "One was counted twice.", "Not boxed yet."],
      [3, CORRECTED.reason, "One was counted twice.", null],
      [2, CORRECTED.reason, "Not boxed yet.", "One was counted twice."],
    ]);
    await expect(publishSeen(database.prisma, EDITOR, [remove])).rejects.toMatchObject({
      code: "reason_needed",
    });
  });

  test("that holds again, with what is published together too, has nothing to explain", async () => {
    expect(await problemsOf(semiFinal("upper"), explain())).toEqual([
      "check-holds explanation.subject",
    ]);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    expect(await problemsOf(explain("Another."))).toEqual(["check-holds explanation.subject"]);
    // The reason of before is stale; it is shown as that, and can be taken away.
    expect((await checks()).stale).toHaveLength(1);
    await publishSeen(database.prisma, EDITOR, [remove], CORRECTED);
    expect((await checks()).stale).toEqual([]);
    expect(await problemsOf(remove)).toEqual(["no-such-explanation check.subject"]);
  });

  test("that only asks whether two are one person is answered, otherwise, and no more", async () => {
    const facts = drawnFacts();
    const [first] = facts.boxers;
    if (!first) throw new Error("The facts have no boxer");
    facts.boxers.push({ ...first, slug: "second-of-the-name", name: `${first.name} Junior` });
    await importGames(database.prisma, writeFacts(facts), { replace: true });
    const [question] = (await checks()).questions;
    const check = { kind: "may-be-one-person", subject: question?.subject.join(" ") ?? "" };
    const answer = (reason: string): Change => ({
      kind: "explain-check",
      explanation: { ...check, reason, sourceUrl: SOURCE },
    });
    expect(question?.known).toBeNull();
    await publishSeen(database.prisma, EDITOR, [answer("Father and son.")]);
    expect((await checks()).questions.map(({ known }) => known?.reason)).toEqual([
      "Father and son.",
    ]);
    await publishSeen(database.prisma, EDITOR, [{ kind: "remove-explanation", check }], CORRECTED);
    expect((await checks()).questions.map(({ known }) => known)).toEqual([null]);
  });

  test("is nobody's to explain who is not signed in, and needs a reason", async () => {
    const asked = { gamesId: GAMES, base: [], idempotencyKey: newRequestKey() };
    await expect(
      publish(database.prisma, null, { ...asked, changes: [explain()] }),
    ).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(
      publish(database.prisma, EDITOR, { ...asked, changes: [explain("")] }),
    ).rejects.toMatchObject({ inputProblems: [{ code: "empty", path: "0.explanation.reason" }] });
  });

  test("two who explain it at once: the second is told", async () => {
    await publishSeen(database.prisma, EDITOR, [explain()], CORRECTED);
    await expect(
      publish(database.prisma, EDITOR, {
        gamesId: GAMES,
        changes: [explain("Mine.")],
        ...CORRECTED,
        idempotencyKey: newRequestKey(),
        base: [
          {
            table: "knownBreaks",
            key: `published-count ${SUBJECT}`,
            before: {
              kind: "published-count",
              subject: SUBJECT,
              reason: "Not boxed yet.",
              sourceUrl: null,
            },
          },
        ],
      }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describeDatabase("somebody who never boxed a qualifier", (database) => {
  const rows = async () => {
    const found = await loadGamesRows(database.prisma, GAMES);
    if (!found) throw new Error("The Games is gone");
    return found;
  };

  test("is entered with the place, in one revision that is taken back whole", async () => {
    await importDrawn(database.prisma);
    const start = await readStoredFacts(database.prisma);
    const typed = { name: "TWO Ulugbek", noc: "KAZ", categoryCode: "M51", sourceUrl: SOURCE };
    const boxer = newBoxer((await rows()).boxers, typed);
    if (!boxer) throw new Error("All that is needed is typed");
    // UZB has somebody of the name; an address is one person's in the Games.
    expect(boxer).toMatchObject({
      name: "Ulugbek Two",
      familyName: "Two",
      givenName: "Ulugbek",
      gender: "M",
      slug: "ulugbek-two-kaz",
    });
    const place = { routeKind: "universality", categoryCode: "M51", wonOn: "2024-03-01" };
    const { effect } = await publishSeen(database.prisma, EDITOR, [
      newBoxerChange(boxer),
      placeChange(boxer, { ...place, sourceUrl: SOURCE }, true),
    ]);
    expect(effect.gained).toMatchObject([{ noc: "KAZ" }]);
    expect((await rows()).boxers.find(({ slug }) => slug === "ulugbek-two")?.noc).toBe("UZB");
    await expect(
      publishSeen(database.prisma, EDITOR, [newBoxerChange({ ...boxer, noc: "UZB" })]),
    ).rejects.toMatchObject({ problems: [{ code: "boxer-exists" }] });
    await undo(database.prisma, EDITOR, {
      gamesId: GAMES,
      revision: 2,
      reason: "Wrong",
      idempotencyKey: newRequestKey(),
    });
    expect(await readStoredFacts(database.prisma)).toEqual(start);
  });

  test("is nobody as long as name, NOC, category or source is not there", () => {
    const typed = { name: "A B", noc: "KAZ", categoryCode: "W50", sourceUrl: SOURCE };
    expect(newBoxer([], typed)).toMatchObject({ gender: "W", slug: "a-b" });
    for (const field of Object.keys(typed)) {
      expect(newBoxer([], { ...typed, [field]: " " })).toBeNull();
    }
  });
});
