import { firstDifference, groupDifferences, type Said } from "@/bench/answers/difference";

const page = (body: string, headers: Record<string, string> = {}): Said => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", ...headers },
  body,
});
const table = (body: string): Said => ({
  status: 200,
  headers: { "content-type": "text/csv" },
  body,
});

test("answers that differ in the names of built files only are the same", () => {
  const built = (hash: string) =>
    page(
      `<link rel="stylesheet" href="/_next/static/chunks/${hash}.css"/>` +
        `<script src="/_next/static/chunks/${hash}.js" async=""></script>` +
        `<p class="${hash}_row _4${hash.slice(1)}_first wide">KAZ</p>` +
        `<script>self.__next_f.push([1,"${hash}"])</script>`,
      { "content-security-policy": `script-src 'sha256-${hash}='`, etag: hash },
    );
  expect(firstDifference(built("LKfa-W"), built("Kt_QCa"))).toBeNull();
});

test("of a page, the first tag or text that differs is told", () => {
  expect(firstDifference(page("<p>KAZ</p><p>2</p>"), page("<p>KAZ</p><p>3</p>"))).toEqual({
    where: "body",
    before: "2",
    after: "3",
  });
  const classes = ['<p class="LKfaaW_row wide">', '<p class="KtxQCa_cell wide">'].map((tag) =>
    page(tag),
  );
  expect(firstDifference(classes[0] ?? page(""), classes[1] ?? page(""))?.before).toBe(
    '<p class="row wide">',
  );
  expect(firstDifference(page("<p>1</p>"), page("<p>1</p><p>"))).toMatchObject({
    before: "(the end)",
    after: "<p>",
  });
});

test("our own scripts are compared", () => {
  const one = page("<script>document.title = 1</script>");
  expect(firstDifference(one, page("<script>document.title = 2</script>"))).not.toBeNull();
});

test("of a table, the first cell that differs is told, and a time is not compared", () => {
  expect(firstDifference(table("noc,places\nKAZ,2\n"), table("noc,places\nKAZ,3\n"))).toEqual({
    where: "body",
    before: "2\n",
    after: "3\n",
  });
  expect(firstDifference(table("2026-11-29T06:00:00.000Z"), table("2026-11-29T06:01:02Z"))).toBe(
    null,
  );
});

test("the status and headers are compared", () => {
  expect(firstDifference(page("a"), { ...page("a"), status: 404 })).toEqual({
    where: "status",
    before: "200",
    after: "404",
  });
  expect(firstDifference(page("a", { location: "/a" }), page("a"))).toEqual({
    where: "header location",
    before: "/a",
    after: "",
  });
});

test("the same difference at many addresses is one group; the largest comes first", () => {
  const same = { where: "body", before: "2", after: "3" };
  const other = { where: "status", before: "200", after: "404" };
  expect(
    groupDifferences([
      { address: "/c", ...other },
      { address: "/a", ...same },
      { address: "/b", ...same },
    ]),
  ).toEqual([
    { ...same, addresses: ["/a", "/b"] },
    { ...other, addresses: ["/c"] },
  ]);
});
