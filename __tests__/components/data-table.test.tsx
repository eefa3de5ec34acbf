import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ColumnViews, FilterOptions } from "@/components/data-table/column-view";
import { DataTable } from "@/components/data-table/data-table";
import { columnsOf } from "@/lib/record/columns-of";
import type { FilterValues } from "@/lib/record/filters";
import { firstView } from "@/lib/record/first-view";
import { searchText } from "@/lib/record/fold";
import { matches, pickFilters, type TableDefinition, type TableQuery } from "@/lib/record/table";
import { makeTableParams, parseTableQuery } from "@/lib/record/table-query";
import { renderComponent } from "../support/render-component";
import { aRow, type SmallRow } from "../support/small-table";

const { plain } = columnsOf<SmallRow>();

const table: TableDefinition<SmallRow> = {
  resource: "nations",
  filters: ["noc", "gender"],
  columns: [
    plain({ name: "boxer", type: "string", isNullable: true, value: (row) => row.name }),
    plain({ name: "places", type: "integer", isNullable: true, value: (row) => row.number }),
    plain({ name: "note", type: "string", value: (row) => row.id }, { isDefault: false }),
  ],
  defaultSort: [{ column: "boxer", descending: false }],
};

const boxer = (name: string, noc: string, gender: string, number: number | null) =>
  aRow(name.toLowerCase(), { name, number, facets: [{ noc, gender }], search: searchText([name]) });

const rows = [
  boxer("Saken", "KAZ", "M", 2),
  boxer("Nazym", "KAZ", "W", 1),
  boxer("Abdumalik", "UZB", "M", 3),
  boxer("Irma", "ITA", "W", 2),
];

const views: ColumnViews<SmallRow> = {
  boxer: { cell: (row) => row.name, isName: true, area: "title" },
  places: { cell: (row) => row.number, isNumber: true, area: "end" },
  note: { cell: (row) => row.id, area: "sub" },
};

const values: FilterValues = {
  noc: ["ITA", "KAZ", "UZB"],
  gender: ["M", "W"],
  category: [],
  continent: [],
  route: [],
  status: [],
  holds: ["yes", "no"],
};

const options: FilterOptions = {
  noc: [
    { value: "ITA", label: "Italy" },
    { value: "KAZ", label: "Kazakhstan" },
    { value: "UZB", label: "Uzbekistan" },
  ],
  gender: [
    { value: "M", label: "Men" },
    { value: "W", label: "Women" },
  ],
  category: [],
  continent: [],
  route: [],
  status: [],
  holds: [
    { value: "yes", label: "with a place" },
    { value: "no", label: "without a place" },
  ],
};

/** Shows the table as its page does at this address; `address()` is where the visitor then is. */
function openTable(
  search = "",
  definition: TableDefinition<SmallRow> = table,
  unasked?: TableQuery["filters"],
  all: readonly SmallRow[] = rows,
  asOf: string | null = null,
  isShort = false,
  columnViews: ColumnViews<SmallRow> = views,
) {
  let address = search;
  const query = parseTableQuery(definition, values, new URLSearchParams(search), unasked);
  const { container } = renderComponent(
    <NuqsTestingAdapter
      hasMemory
      onUrlUpdate={({ queryString }) => {
        address = queryString;
      }}
      searchParams={search}
    >
      <DataTable
        cited={{
          games: { id: "g", name: "The Games", isFeatured: true },
          revision: 3,
          publishedAt: "2024-06-12T10:00:00Z",
          asOf,
        }}
        definition={definition}
        isShort={isShort}
        nameOrder={null}
        options={options}
        path="/g/boxers"
        rowsPath="/api/tables/g/boxers"
        title="Boxers"
        {...(unasked ? { unasked } : {})}
        values={values}
        view={firstView(definition, all, query)}
        viewParams={makeTableParams(query, { asOf }).toString()}
        views={columnViews}
      />
    </NuqsTestingAdapter>,
  );
  return { container, user: userEvent.setup(), address: () => address };
}

function names(): string[] {
  return within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("rowheader").textContent ?? "");
}

/** Counts a row's places under the filters, as the tables of nations and tournaments do. */
const counting: TableDefinition<SmallRow> = {
  ...table,
  columns: table.columns.map((column) =>
    column.id === "places"
      ? { ...column, countedUnder: pickFilters("noc", "gender", "route") }
      : column,
  ),
  recount: (row, filters) => ({
    ...row,
    number: row.facets.filter((facets) => matches(facets, filters)).length * 10,
  }),
};

/** jsdom draws no popovers: what is in them counts as hidden. */
const hidden = { hidden: true };

function option(label: string): HTMLElement {
  return screen.getByRole("checkbox", { name: new RegExp(`^${label}`), ...hidden });
}

describe("a data table", () => {
  /** A whole table needs nothing more from the server. */
  const full = "";

  test("shows every row in its own order, and how many there are", () => {
    openTable(full);
    expect(names()).toEqual(["Abdumalik", "Irma", "Nazym", "Saken"]);
    expect(screen.getByRole("status")).toHaveTextContent("4 of 4");
  });

  test("names each row by its heading cell", () => {
    openTable(full);
    const row = screen.getByRole("row", { name: /^Saken/ });
    expect(within(row).getByRole("rowheader")).toHaveTextContent("Saken");
    expect(within(row).getByRole("cell")).toHaveTextContent("2");
  });

  test("a short list has nothing to search or to filter, and its columns to choose", () => {
    openTable("", table, undefined, rows, null, true);
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
    expect(screen.queryByRole("checkbox", { name: /^Italy/, ...hidden })).not.toBeInTheDocument();
    expect(option("Note")).toBeInTheDocument();
  });

  test("a long list in its own order has letters to jump to, each the first row of it", async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      boxer(`${"ABC"[index % 3]}${index}`, "KAZ", "M", index),
    );
    const letterOf = (row: SmallRow) => (row.name ?? "").charAt(0).toLowerCase();
    const { user, container } = openTable(full, { ...table, letterOf }, undefined, many);
    const letters = screen.getByRole("navigation", { name: "Letters to jump to" });
    const links = within(letters).getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual(["A", "B", "C"]);
    expect(links[1]).toHaveAttribute("href", "#letter-b");
    expect(container.querySelector("#letter-b")).toHaveTextContent(/^B1/);
    await user.click(
      within(screen.getByRole("columnheader", { name: "Places" })).getByRole("link"),
    );
    expect(letters).not.toBeInTheDocument();
  });

  test("rows that stand together say what they share once aloud and then quietly", () => {
    const inNations: ColumnViews<SmallRow> = {
      ...views,
      places: {
        cell: (row) => row.number,
        area: "end",
        group: { under: ["places"], of: (row) => `${row.number}` },
      },
    };
    const classes = () =>
      screen.getAllByRole("cell").map((cell) => [cell.textContent, cell.className]);
    const { container } = openTable("?sort=places", table, undefined, rows, null, false, inNations);
    expect(classes()).toEqual([
      ["1", expect.stringContaining("opening")],
      ["2", expect.stringContaining("opening")],
      ["2", expect.stringContaining("again")],
      ["3", expect.stringContaining("opening")],
    ]);
    container.remove();
    openTable("", table, undefined, rows, null, false, inNations);
    for (const [, name] of classes()) expect(name).not.toMatch(/opening|again/);
  });

  test("offers each filter value with the number of rows that it would show", () => {
    openTable(full);
    expect(option("Kazakhstan").closest("li")).toHaveTextContent(/Kazakhstan\s*2$/);
    expect(option("Italy").closest("li")).toHaveTextContent(/Italy\s*1$/);
    expect(option("Women").closest("li")).toHaveTextContent(/Women\s*2$/);
  });

  test("counts a value as the other filters leave it", async () => {
    const { user } = openTable(full);
    await user.click(option("Women"));
    expect(option("Kazakhstan").closest("li")).toHaveTextContent(/Kazakhstan\s*1$/);
    expect(option("Men").closest("li")).toHaveTextContent(/Men\s*2$/);
  });

  test("a chosen value filters the rows and is in the address", async () => {
    const { user, address } = openTable(full);
    await user.click(option("Kazakhstan"));
    expect(names()).toEqual(["Nazym", "Saken"]);
    expect(screen.getByRole("status")).toHaveTextContent("2 of 4");
    expect(address()).toBe("?noc=KAZ");
    await user.click(option("Italy"));
    expect(names()).toEqual(["Irma", "Nazym", "Saken"]);
  });

  test("a chip takes its value off and leaves the rest", async () => {
    const { user, address } = openTable(full);
    await user.click(option("Kazakhstan"));
    await user.click(option("Women"));
    await user.click(screen.getByRole("link", { name: "Remove Nation: Kazakhstan" }));
    expect(names()).toEqual(["Irma", "Nazym"]);
    expect(address()).toBe("?gender=W");
    expect(option("Kazakhstan")).not.toBeChecked();
  });

  test("Clear all takes filters and search off, and is there only when there is something to clear", async () => {
    const { user, address } = openTable(full);
    expect(screen.queryByRole("link", { name: "Clear all" })).not.toBeInTheDocument();
    await user.click(option("Kazakhstan"));
    await user.type(screen.getByRole("searchbox", { name: "Search" }), "sak");
    expect(names()).toEqual(["Saken"]);
    await user.click(screen.getByRole("link", { name: "Clear all" }));
    expect(names()).toHaveLength(4);
    expect(screen.getByRole("searchbox", { name: "Search" })).toHaveValue("");
    expect(address()).toBe("");
  });

  test("no row: says so, and each way out says how many rows it leads to", async () => {
    const { user } = openTable(full);
    await user.click(option("Italy"));
    await user.type(screen.getByRole("searchbox", { name: "Search" }), "saken");
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByText("Nothing matches.")).toBeVisible();
    expect(
      screen.getByRole("link", { name: "Without Search there would be 1 row" }),
    ).toHaveAttribute("href", "/g/boxers?noc=ITA");
    expect(
      screen.getByRole("link", { name: "Without Nation there would be 1 row" }),
    ).toHaveAttribute("href", "/g/boxers?q=saken");
  });

  test("a heading sorts, and once more turns the order round", async () => {
    const { user, address } = openTable(full);
    const places = screen.getByRole("columnheader", { name: "Places" });
    await user.click(within(places).getByRole("link"));
    expect(names()).toEqual(["Nazym", "Irma", "Saken", "Abdumalik"]);
    expect(places).toHaveAttribute("aria-sort", "ascending");
    await user.click(within(places).getByRole("link"));
    expect(names()).toEqual(["Abdumalik", "Irma", "Saken", "Nazym"]);
    expect(places).toHaveAttribute("aria-sort", "descending");
    expect(address()).toBe("?sort=-places");
  });

  test("a heading with Shift sorts within the first", async () => {
    const { user, address } = openTable(full);
    await user.click(
      within(screen.getByRole("columnheader", { name: "Places" })).getByRole("link"),
    );
    const second = within(screen.getByRole("columnheader", { name: "Boxer" })).getByRole("link");
    await user.keyboard("{Shift>}");
    await user.click(second);
    await user.click(second);
    await user.keyboard("{/Shift}");
    expect(names()).toEqual(["Nazym", "Saken", "Irma", "Abdumalik"]);
    expect(address()).toBe("?sort=places,-boxer");
  });

  test("columns come and go, the last one stays, and the default choice leaves the address", async () => {
    const { user, address } = openTable(full);
    await user.click(option("Note"));
    expect(screen.getByRole("columnheader", { name: "Note" })).toBeVisible();
    expect(address()).toBe("?columns=boxer,places,note");
    await user.click(option("Note"));
    expect(address()).toBe("");
    await user.click(option("Places"));
    expect(screen.queryByRole("columnheader", { name: "Places" })).not.toBeInTheDocument();
    expect(option("Boxer")).toBeDisabled();
  });

  test("the downloads ask for the rows and columns on screen", async () => {
    const { user } = openTable(full);
    await user.click(option("Kazakhstan"));
    await user.click(option("Places"));
    const asked = (name: string) => {
      const href = screen.getByRole("link", { name }).getAttribute("href") ?? "";
      return Object.fromEntries(new URL(href, "https://example.org").searchParams);
    };
    expect(asked("CSV")).toEqual({ noc: "KAZ", columns: "boxer", format: "csv" });
    expect(asked("JSON")).toMatchObject({ noc: "KAZ", columns: "boxer", format: "json" });
  });

  test("of a day keeps the day in every link, download and form", () => {
    const { container } = openTable("as-of=2024-03-11", table, undefined, rows, "2024-03-11");
    const hrefs = [...container.querySelectorAll("a")].map(({ href }) => new URL(href));
    expect(hrefs.length).toBeGreaterThan(2);
    for (const { searchParams } of hrefs)
      expect(searchParams.getAll("as-of")).toEqual(["2024-03-11"]);
    expect(new FormData(container.querySelector("form") ?? undefined).getAll("as-of")).toEqual([
      "2024-03-11",
    ]);
  });

  test("a choice leaves the day in the address as it is", async () => {
    const { user, address } = openTable("as-of=2024-03-11", table, undefined, rows, "2024-03-11");
    await user.click(option("Kazakhstan"));
    expect(Object.fromEntries(new URLSearchParams(address()))).toEqual({
      "as-of": "2024-03-11",
      noc: "KAZ",
    });
  });

  test("controls are links to where they lead, for a new tab and for a page without script", () => {
    openTable(full);
    expect(
      within(screen.getByRole("columnheader", { name: "Places" })).getByRole("link"),
    ).toHaveAttribute("href", "/g/boxers?sort=places");
    for (const box of within(option("Kazakhstan").closest("ul") as HTMLElement).getAllByRole(
      "checkbox",
      hidden,
    )) {
      expect(box).toHaveAttribute("name", "noc");
    }
    expect(option("Kazakhstan").closest("form")).toHaveAttribute("action", "/g/boxers");
  });
});

describe("a data table whose page carried only the rows asked for", () => {
  const answer = (body: unknown, ok = true) =>
    jest.fn(async () => ({ ok, status: ok ? 200 : 500, json: async () => body }));

  afterEach(() => {
    Reflect.deleteProperty(globalThis, "fetch");
  });

  test("shows them at once with the counts of all, and all rows when the filter goes", async () => {
    const fetchRows = answer({ rows });
    Object.assign(globalThis, { fetch: fetchRows });
    const { user } = openTable("?noc=KAZ");
    expect(names()).toEqual(["Nazym", "Saken"]);
    expect(screen.getByRole("status")).toHaveTextContent("2 of 4");
    expect(option("Italy").closest("li")).toHaveTextContent(/Italy\s*1$/);
    await user.click(screen.getByRole("link", { name: "Clear all" }));
    expect(await screen.findByRole("rowheader", { name: "Irma" })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("4 of 4");
    expect(fetchRows).toHaveBeenCalledWith("/api/tables/g/boxers", expect.anything());
  });
});

test.each([[null], [{}], [{ rows: "none" }]])(
  "an answer of another form (%j) is no rows: the question goes to the server",
  async (body) => {
    const fetched = jest.fn(async () => ({ ok: true, json: async () => body }));
    Object.assign(globalThis, { fetch: fetched });
    openTable("?noc=KAZ");
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(names()).toEqual(["Nazym", "Saken"]);
    Reflect.deleteProperty(globalThis, "fetch");
  },
);

describe("a table in parts", () => {
  const part = (row: SmallRow) => (row.facets[0]?.noc === "KAZ" ? "yes" : "no");
  const inParts: TableDefinition<SmallRow> = {
    ...table,
    filters: [...table.filters, "holds"],
    parts: "holds",
  };
  const wholes = rows.map((row) => ({
    ...row,
    facets: row.facets.map((facet) => ({ ...facet, holds: part(row) })),
  }));
  // The page carries the part that it shows; the other rows are fetched.
  const fetched = jest.fn(async () => ({ ok: true, json: async () => ({ rows: wholes }) }));
  beforeAll(() => Object.assign(globalThis, { fetch: fetched }));
  afterAll(() => Reflect.deleteProperty(globalThis, "fetch"));
  const open = (search: string) => {
    return openTable(search, inParts, { holds: ["yes"] }, wholes);
  };
  const parts = () =>
    within(screen.getByRole("navigation", { name: "Which nations" }))
      .getAllByRole("link")
      .map((link) => [link.textContent, link.getAttribute("aria-current")]);

  test("shows the first part at its plain address, and leads to the other and to all", async () => {
    const { user, address } = open("");
    expect(names()).toEqual(["Nazym", "Saken"]);
    expect(parts()).toEqual([
      ["2 that hold a place", "true"],
      ["2 without a place", null],
      ["all 4", null],
    ]);
    await user.click(screen.getByRole("link", { name: "2 without a place" }));
    await waitFor(() => expect(names()).toEqual(["Abdumalik", "Irma"]));
    await waitFor(() => expect(address()).toBe("?holds=no"));
    await user.click(screen.getByRole("link", { name: "all 4" }));
    expect(names()).toHaveLength(4);
    await waitFor(() => expect(address()).toBe("?holds=yes&holds=no"));
  });

  test("keeps the part while something is searched, and downloads what is on screen", async () => {
    const { user, address } = open("");
    await user.type(screen.getByRole("searchbox", { name: "Search" }), "a");
    await waitFor(() => expect(address()).toContain("holds=yes"));
    expect(screen.getByRole("link", { name: "CSV" })).toHaveAttribute(
      "href",
      expect.stringContaining("holds=yes"),
    );
  });

  test("of an old link with a filter shows what it always showed", async () => {
    open("?gender=M");
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(names()).toEqual(["Abdumalik", "Saken"]);
    expect(parts().at(-1)).toEqual(["all 2", "true"]);
  });
});

describe("a count under filters", () => {
  // A page of a part of the rows asks for all of them; here they never come.
  beforeEach(() => Object.assign(globalThis, { fetch: () => new Promise(() => {}) }));
  afterEach(() => Reflect.deleteProperty(globalThis, "fetch"));

  const heading = () => screen.getAllByRole("columnheader")[1]?.textContent;
  const counts = () =>
    within(screen.getByRole("table"))
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getAllByRole("cell")[0]?.textContent);

  it.each([
    ["", "Places"],
    ["gender=W", "Places, women"],
    ["noc=KAZ&noc=ITA", "Places, Kazakhstan or Italy"],
    ["noc=KAZ&noc=ITA&noc=UZB&gender=W", "Places, 3 nations, women"],
  ])("at ?%s stands below %j", (search, head) => {
    openTable(search, counting);
    expect(heading()).toBe(head);
  });

  it("is made anew, with its head, when a filter is chosen and taken off", async () => {
    const { user } = openTable("", counting);
    expect(counts()).toEqual(["10", "10", "10", "10"]);
    await user.click(option("Women"));
    expect(heading()).toBe("Places, women");
    expect(counts()).toEqual(["10", "10"]);
    await user.click(option("Women"));
    expect(heading()).toBe("Places");
    expect(counts()).toHaveLength(4);
  });
});
