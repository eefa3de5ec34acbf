import { NoRows } from "@/components/data-table/no-rows";
import { EMPTY_QUERY } from "@/lib/record/table";
import { renderComponent } from "../support/render-component";

test("a table that has nothing says so, and offers no filter to clear", () => {
  const { container } = renderComponent(
    <NoRows drops={[]} hrefOf={() => "/"} query={{ ...EMPTY_QUERY, filters: { noc: [] } }} />,
  );
  expect(container).toHaveTextContent("There is nothing in the record yet.");
  expect(container.querySelector("a")).toBeNull();
});

test("a table in which nothing matches a search offers to clear it", () => {
  const { container } = renderComponent(
    <NoRows drops={[]} hrefOf={() => "/"} query={{ ...EMPTY_QUERY, q: "nobody" }} />,
  );
  expect(container).toHaveTextContent("Nothing matches.");
  expect(container.querySelector("a")).toHaveTextContent("Clear all filters");
});
