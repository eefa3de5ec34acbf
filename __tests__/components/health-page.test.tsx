import { screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { HealthPage } from "@/components/admin/shell/health-page";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { axeViolations } from "../support/axe";
import { aCategory, anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const en = messagesOf("en");

type Health = ComponentProps<typeof HealthPage>["health"];

const moment = new Date("2024-03-11T18:30:00Z");

const HEALTH: Health = {
  database: { provider: "sqlite", bytes: 2_345_678, migration: "2024_init" },
  lastBackup: null,
  process: { startedAt: moment, memoryBytes: 123_456_789, cache: { answers: 1200, bytes: 5e6 } },
  revisions: [
    {
      gamesId: "paris-2024",
      number: 7,
      kind: "changes",
      publishedAt: moment,
      actorName: "Aigerim",
      actorRole: "editor",
      reason: "The corner was wrong",
      rows: [
        { list: "bouts", count: 1 },
        { list: "places", count: 2 },
      ],
    },
    {
      gamesId: "paris-2024",
      number: 6,
      kind: "of a later version",
      publishedAt: moment,
      actorName: null,
      actorRole: null,
      reason: null,
      rows: [{ list: "later", count: 3 }],
    },
  ],
  imports: [],
  sessions: null,
};

const record = () =>
  aRecord({
    categories: [aCategory("M51", { places: 2 })],
    places: [aPlace({ ledger: [anEntry("entered")] })],
  }) as never;

test("says what was published, by whom and why, also in kinds that it does not know", async () => {
  const { container } = renderComponent(<HealthPage health={HEALTH} records={[record()]} />);
  const text = container.textContent ?? "";
  expect(text).toContain("Paris 2024, revision 7 entered");
  expect(text).toContain("Aigerim, editor · 2 places, 1 bout");
  expect(screen.getByText("The corner was wrong")).toBeInTheDocument();
  expect(text).toContain("of a later version");
  expect(text).toContain("a script · later: 3");
  expect(text).toContain("SQLite, 2.3 MB");
  expect(text).toContain("1,200, 5 MB");
  expect(await axeViolations(container)).toEqual([]);
});

test("names the checks that do not hold, each leading to its place among the checks", () => {
  renderComponent(<HealthPage health={HEALTH} records={[record()]} />);
  const title = en.checks.kind["category-total"].title;
  const link = screen.getByRole("link", { name: new RegExp(`^${title}: .*51`) });
  expect(link).toHaveAttribute("href", "/paris-2024/checks#category-total.M51");
});

test("says that no backup was taken, and else what was published since", () => {
  const { unmount } = renderComponent(<HealthPage health={HEALTH} records={[record()]} />);
  expect(screen.getByText("npm run backup")).toBeInTheDocument();
  unmount();
  const { games, revision } = record() as { games: { id: string; name: string }; revision: number };
  const lastBackup = {
    path: "/data/b.gz",
    takenAt: moment.toISOString(),
    bytes: 137_973,
    withPeople: true,
    games: [{ id: games.id, revision: revision - 1 }],
  };
  const { container } = renderComponent(
    <HealthPage health={{ ...HEALTH, lastBackup }} records={[record()]} />,
  );
  expect(container).toHaveTextContent(
    `${games.name}: from revision ${revision - 1} to ${revision}`,
  );
  expect(container).toHaveTextContent("with people");
});

test("who is signed in is shown where it is told, and else not even asked", async () => {
  const { unmount } = renderComponent(<HealthPage health={HEALTH} records={[]} />);
  expect(screen.queryByText(en.admin.health.sessions)).toBeNull();
  unmount();
  const session = {
    id: "1",
    name: "Dana",
    email: "dana@example.org",
    role: "admin" as const,
    signedInAt: moment,
    lastWorkAt: moment,
    expiresAt: moment,
    address: "192.0.2.1",
    browser: "Firefox",
  };
  const { container } = renderComponent(
    <HealthPage health={{ ...HEALTH, sessions: [session] }} records={[]} />,
  );
  expect(container).toHaveTextContent("dana@example.org · since 11 March 2024 at 18:30");
  expect(container).toHaveTextContent("192.0.2.1 · Firefox");
  expect(await axeViolations(container)).toEqual([]);
});
