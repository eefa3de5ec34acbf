import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import type { ColumnViews } from "@/components/data-table/column-view";
import { DataTable } from "@/components/data-table/data-table";
import type { TablePageProps } from "@/components/data-table/table-frame";
import { TablePage } from "@/components/data-table/table-page";
import { recordAsOf } from "@/lib/record/as-of";
import { filterValues } from "@/lib/record/filters";
import { unaskedFilters } from "@/lib/record/first-view";
import type { GamesRecord } from "@/lib/record/games-record";
import { queryRows } from "@/lib/record/table";
import { parseTableQuery } from "@/lib/record/table-query";
import { type NationRow, nationRows, nationsTable } from "@/lib/record/tables/nations-table";
import { aNation, anEntry, aPlace, aRecord, TOURNAMENTS } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

// On the server a provider takes the locale of the request; there is no request here.
jest.mock("next-intl", () => {
  const real = jest.requireActual<typeof import("next-intl")>("next-intl");
  const { createElement } = jest.requireActual<typeof import("react")>("react");
  return {
    ...real,
    NextIntlClientProvider: (props: { children: ReactNode }) =>
      createElement(real.NextIntlClientProvider, { locale: "en", ...props }),
  };
});

const lost = [anEntry("lost", "2024-05-17")];
const record = aRecord({
  places: [
    aPlace({ noc: "KAZ", categoryCode: "M51" }),
    aPlace({ noc: "KAZ", categoryCode: "W60", ledger: lost }),
    aPlace({ noc: "UZB", categoryCode: "W50", tournamentId: "asian" }),
    aPlace({ noc: "THA", categoryCode: "M57", ledger: lost }),
  ],
  tournaments: [...TOURNAMENTS],
});

const views: ColumnViews<NationRow> = Object.fromEntries(
  nationsTable.columns.map(({ id, sortBy }) => [id, { cell: (row: NationRow) => sortBy(row) }]),
);

function Table(props: TablePageProps<NationRow>) {
  return <DataTable definition={nationsTable} views={views} {...props} />;
}

/** The page of nations at an address; `address()` is where the visitor then is. */
async function open(search: string, of: GamesRecord = record) {
  let address = search;
  const asked = new URLSearchParams(search);
  const rows = nationRows(of);
  // All rows arrive, where the page carries only a part of them.
  Object.assign(globalThis, { fetch: async () => ({ ok: true, json: async () => ({ rows }) }) });
  const shown = renderComponent(
    <NuqsTestingAdapter
      hasMemory
      onUrlUpdate={({ queryString }) => {
        address = queryString;
      }}
      searchParams={search}
    >
      <TablePage
        intro=""
        params={Object.fromEntries([...asked.keys()].map((key) => [key, asked.getAll(key)]))}
        record={of}
        Table={Table}
        table={{ definition: nationsTable, rows: () => rows }}
        title="Nations"
      />
    </NuqsTestingAdapter>,
  );
  await act(async () => {});
  return { ...shown, address: () => address };
}

afterEach(() => Reflect.deleteProperty(globalThis, "fetch"));

/** The same with enough nations that their list has menus of filters. */
const long = aRecord({
  places: record.places,
  tournaments: [...TOURNAMENTS],
  nations: [
    ...record.nations,
    ...Array.from("ABCDEFGHIJKLMNOPQRST", (letter) => aNation({ noc: `X${letter}X` })),
  ],
});

/** The nations that the server finds at an address of the long list. */
function rowsAt(search: URLSearchParams): number {
  const rows = nationRows(long);
  const unasked = unaskedFilters(nationsTable, rows);
  const query = parseTableQuery(nationsTable, filterValues(long), search, unasked);
  return queryRows(nationsTable, rows, query).length;
}

const choices = () => screen.getAllByRole<HTMLInputElement>("checkbox", { hidden: true });
const offered = () => choices().filter(({ name }) => nationsTable.filters.some((f) => f === name));
const counted = (choice: HTMLInputElement) =>
  Number(choice.closest("label")?.lastElementChild?.textContent);
const heads = () => screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
const parts = () =>
  within(screen.getByRole("navigation", { name: "Which nations" }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent);

test.each([
  ["", "nations that hold a place"],
  ["holds=no", "nations without a place"],
  ["continent=ASI", "nations with and without a place"],
  ["holds=yes&continent=ASI", "nations that hold a place"],
  ["holds=yes&holds=no", "nations with and without a place"],
  ["holds=yes&gender=W", "nations that hold any place at all"],
])("at ?%s the table says that it shows %s", async (search, shown) => {
  await open(search);
  expect(screen.getByRole("status").textContent).toMatch(new RegExp(`^\\d+ of \\d+: ${shown}$`));
});

test.each([
  ["gender=W&category=W50", "Places, women’s 50 kg"],
  ["gender=W&category=W50&category=M51", "Places, women’s 50 kg"],
  ["gender=W", "Places, women"],
  ["gender=W&gender=M&category=M51", "Places, men’s 51 kg"],
])("at ?%s the head says the gender once: %s", async (search, head) => {
  await open(`holds=yes&holds=no&${search}`);
  expect(heads()).toContain(`${head}▾`);
});

describe("every count in a menu of the nations that hold a place", () => {
  test("is the number of rows that the form finds, which needs no script", async () => {
    await open("", long);
    expect(offered().length).toBeGreaterThan(8);
    for (const choice of offered()) {
      const form = new FormData(choice.form as HTMLFormElement);
      form.append(choice.name, choice.value);
      const asked = new URLSearchParams([...form] as [string, string][]);
      expect([`${asked}`, counted(choice)]).toEqual([`${asked}`, rowsAt(asked)]);
    }
  });

  test("is the number of rows that a click shows, and that its CSV has", async () => {
    const user = userEvent.setup();
    const first = await open("", long);
    expect(offered().length).toBeGreaterThan(8);
    const ways = offered().map(({ name, value }) => [name, value]);
    first.unmount();
    for (const [name, value] of ways) {
      const page = await open("", long);
      const choice = offered().find((each) => each.name === name && each.value === value);
      if (!choice) throw new Error(`${name} ${value} is not offered`);
      const count = counted(choice);
      await user.click(choice);
      await waitFor(() => expect(page.address()).toContain(`${name}=`));
      expect([name, value, screen.getByRole("status").textContent]).toEqual([
        ...[name, value],
        expect.stringMatching(new RegExp(`^${count} of`)),
      ]);
      expect(rowsAt(new URLSearchParams(page.address()))).toBe(count);
      const csv = screen.getByRole("link", { name: "CSV" }).getAttribute("href") ?? "";
      expect(rowsAt(new URLSearchParams(csv.split("?")[1]))).toBe(count);
      page.unmount();
    }
  });
});

describe("the parts of the nations", () => {
  test("say under a filter of places that a nation is of a part for all its places", async () => {
    await open("?status=lost");
    expect(parts()).toEqual([
      "1 that holds any place at all",
      "1 without any place at all",
      "all 2",
    ]);
  });

  test("say what they always say under a filter of nations", async () => {
    await open("?noc=KAZ&noc=THA");
    expect(parts()).toEqual(["1 that holds a place", "1 without a place", "all 2"]);
  });
});

describe("the heads of men's and women's places", () => {
  test.each([
    ["?category=W50", ["Men", "Women", "Places, women’s 50 kg"]],
    ["?category=M51", ["Men", "Women", "Places, men’s 51 kg"]],
    ["?gender=W", ["Men", "Women", "Places, women"]],
    ["?category=M51&status=held", ["Men, held", "Women, held", "Places, men’s 51 kg, held"]],
  ])("at %s name no category and no gender again", async (search, named) => {
    await open(search);
    const at = heads().findIndex((head) => head?.startsWith("Men"));
    expect(
      heads()
        .slice(at, at + 3)
        .map((head) => head?.replace(/[▾▴]/, "")),
    ).toEqual(named);
  });
});

describe("a chosen value that no row has", () => {
  const before = recordAsOf(record, "2023-05-01");

  test.each([
    ["gender=W", "Gender: Women"],
    ["category=W60", "Category: Women 60 kg"],
  ])("of %s has its name in its chip", async (search, chip) => {
    await open(`?${search}&as-of=2023-05-01`, before);
    expect(screen.getByRole("link", { name: `Remove ${chip}` })).toBeInTheDocument();
  });

  test("is suggested by its name", async () => {
    await open("?category=W06&as-of=2023-05-01", before);
    expect(screen.getAllByRole("link", { name: /^Women \d+ kg$/ })[0]).toHaveAttribute(
      "href",
      expect.stringContaining("category=W"),
    );
  });
});
