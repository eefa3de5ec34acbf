import { findCategories } from "@/lib/record/find-category";
import { shippedNames } from "../support/shipped-names";

const said = (text: string) => findCategories(text, shippedNames.categories);

describe("a text says the categories of", () => {
  test.each([
    ["women 57", ["womens-57kg"]],
    ["W57", ["womens-57kg"]],
    ["57 kg", ["mens-57kg", "womens-57kg"]],
    ["до 63,5 кг", ["mens-63-5kg"]],
    ["mens-63-5kg", ["mens-63-5kg"]],
    ["Әйелдер 60 кг", ["womens-60kg"]],
    ["erkekler 63.5", ["mens-63-5kg"]],
    ["92", ["mens-92kg", "mens-92kg-plus"]],
    ["up to 92 kg", ["mens-92kg"]],
    ["+92", ["mens-92kg-plus"]],
    ["92+", ["mens-92kg-plus"]],
    [">92", ["mens-92kg-plus"]],
    ["over 92", ["mens-92kg-plus"]],
    ["свыше 92 кг", ["mens-92kg-plus"]],
    ["М 51", ["mens-51kg"]],
  ])("%j: %j", (text, slugs) => {
    expect(said(text)).toEqual({ slugs, near: [] });
  });
});

test("a weight that there is not is nearest to the same of the other gender, then to those around it", () => {
  expect(said("men 60")).toEqual({
    slugs: [],
    near: ["womens-60kg", "mens-57kg", "mens-63-5kg", "mens-51kg"],
  });
});

test.each(["women", "Saken 51", "2024", "19", "51 57", "men women 57", "", "+"])(
  "%j says no category",
  (text) => {
    expect(said(text)).toBeNull();
  },
);
