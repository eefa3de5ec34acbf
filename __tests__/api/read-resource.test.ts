import { readResource } from "@/lib/api/read-resource";
import { csvResponse, errorResponse } from "@/lib/api/respond";
import { AppError } from "@/lib/errors";
import { aPlace, aRecord } from "../support/record-factory";

const record = aRecord({
  places: [aPlace(), aPlace({ noc: "UZB" }), aPlace({ noc: "UZB", categoryCode: "W50" })],
});

async function read(resource: string, query = "") {
  const response = readResource(record, resource, new URLSearchParams(query));
  return { response, body: (await response.json()) as Record<string, unknown> };
}

function refused(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("was not refused");
}

describe("readResource", () => {
  it("says in meta which Games, revision, day, total and filters the rows belong to", async () => {
    const { response, body } = await read("quota-places", "noc=uzb&q=uzb&limit=1");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(body.meta).toEqual({
      games: record.games.id,
      asOf: null,
      revision: record.revision,
      total: 2,
      filters: { noc: ["UZB"], q: "uzb" },
    });
    expect(body.data).toHaveLength(1);
  });

  it("goes on from the offset where the limit ended", async () => {
    const first = await read("quota-places", "limit=2&columns=id");
    const rest = await read("quota-places", "limit=2&offset=2&columns=id");
    const all = await read("quota-places", "columns=id");
    expect([...(first.body.data as []), ...(rest.body.data as [])]).toEqual(all.body.data);
  });

  it("refuses a resource that does not exist, and names those that do", () => {
    const error = refused(() => readResource(record, "medals", new URLSearchParams()));
    expect(error).toMatchObject({ code: "unknown_resource", status: 404, field: "resource" });
    expect(error.allowed).toContain("quota-places");
  });

  it("does not take a member of every object for a resource", () => {
    expect(refused(() => readResource(record, "constructor", new URLSearchParams())).status).toBe(
      404,
    );
  });

  it("answers CSV with all rows, a header, CRLF, and a name for the file", async () => {
    const response = readResource(
      record,
      "quota-places",
      new URLSearchParams("format=csv&columns=id,nation"),
    );
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="paris-2024-quota-places.csv"',
    );
    expect(await response.text()).toBe(
      [
        "id,noc,nation",
        "M51-KAZ-world-1,KAZ,Kazakhstan",
        "M51-UZB-world-1,UZB,Uzbekistan",
        "W50-UZB-world-1,UZB,Uzbekistan",
        "",
      ].join("\r\n"),
    );
  });
});

describe("csvResponse", () => {
  it.each([["=1+1"], ["+1"], ["-1"], ["@SUM(A1)"], ["\tx"], ["\rx"]])(
    "makes a cell that a spreadsheet would run safe: %j",
    async (cell) => {
      const text = await csvResponse([["header"], [cell]], "x.csv").text();
      expect(text.replaceAll('"', "")).toBe(`header\r\n'${cell}\r\n`);
    },
  );

  it("quotes commas, quotes and line ends", async () => {
    const text = await csvResponse([["a,b", 'say "x"', "two\nlines", null, 3]], "x.csv").text();
    expect(text).toBe('"a,b","say ""x""","two\nlines",,3\r\n');
  });
});

describe("errorResponse", () => {
  it("gives the one body of every error", async () => {
    const response = errorResponse(
      new AppError("invalid_parameter", "noc has no value", { field: "noc", allowed: ["KAZ"] }),
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        code: "invalid_parameter",
        message: "noc has no value",
        field: "noc",
        allowed: ["KAZ"],
      },
    });
  });

  it("tells nothing of an unexpected failure, logs it, and is not kept", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => {});
    const failure = new Error("password=hunter2");
    const response = errorResponse(failure);
    expect(response.status).toBe(500);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).not.toContain("hunter2");
    expect(log).toHaveBeenCalledWith(failure);
    log.mockRestore();
  });
});
