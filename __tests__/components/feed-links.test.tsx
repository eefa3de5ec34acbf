import { renderToStaticMarkup } from "react-dom/server";
import { CalendarLink } from "@/components/ui/calendar-link";
import { FeedLinks } from "@/components/ui/feed-links";
import { aCategory, aPlace, aRecord } from "../support/record-factory";
import { inEnglish, renderComponent } from "../support/render-component";

const record = aRecord({ categories: [aCategory("M51")], places: [aPlace({ noc: "KAZ" })] });

const hrefs = (
  page: "nation" | "category" | "about" | "changes",
  path: string,
  params: Record<string, string> = {},
) =>
  [
    ...renderToStaticMarkup(
      inEnglish(<FeedLinks address={{ path, params }} page={page} record={record} />),
    ).matchAll(/href="([^"]*)"/g),
  ].map(([, href]) => href?.replace("/api/v1/paris-2024/", "").replaceAll("&amp;", "&"));

const ALL = [
  "feed?format=atom",
  "feed?format=json",
  "corrections/feed?format=atom",
  "corrections/feed?format=json",
];

test("every page names the feeds, that of a nation or category its own first", () => {
  expect(hrefs("about", "/paris-2024/about")).toEqual(ALL);
  expect(hrefs("nation", "/paris-2024/nations/KAZ")).toEqual([
    "feed?noc=KAZ&format=atom",
    "feed?noc=KAZ&format=json",
    ...ALL,
  ]);
  expect(hrefs("category", "/paris-2024/categories/mens-51kg")[0]).toBe(
    "feed?category=M51&format=atom",
  );
});

test("what changed names the feed of days, that of the nation that is asked for first", () => {
  const ofDays = ["changes/feed?format=atom", "changes/feed?format=json"];
  expect(hrefs("changes", "/paris-2024/changes")).toEqual([...ofDays, ...ALL]);
  expect(hrefs("changes", "/paris-2024/changes", { noc: "KAZ" })).toEqual([
    "changes/feed?noc=KAZ&format=atom",
    "changes/feed?noc=KAZ&format=json",
    ...ofDays,
    ...ALL,
  ]);
});

test("a calendar is followed by webcal with the visitor's host, and is a file without a script", () => {
  const link = <CalendarLink label="Follow" path="/api/v1/paris-2024/calendar" />;
  expect(renderToStaticMarkup(link)).toContain('href="/api/v1/paris-2024/calendar"');
  const { getByText } = renderComponent(link);
  expect(getByText("Follow").getAttribute("href")).toBe(
    `${window.location.origin.replace("http:", "webcal:")}/api/v1/paris-2024/calendar`,
  );
});
