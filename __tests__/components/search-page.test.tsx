import { screen } from "@testing-library/react";
import { SearchPage } from "@/components/qualification/search/search-page";
import { searchGames } from "@/lib/record/search-games";
import { axeViolations } from "../support/axe";
import { aBoxer, aCategory, aGames, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const record = aRecord({
  categories: [aCategory("M51"), aCategory("W75")],
  boxers: [
    aBoxer({ slug: "li-chn-1", name: "Wei Li", noc: "CHN", birthDate: "1999-05-01" }),
    aBoxer({ slug: "li-chn-2", name: "Wei Li", noc: "CHN", birthDate: "2001-05-01" }),
    aBoxer({ slug: "li-tpe", name: "Wei Li", noc: "TPE", birthDate: "2000-05-01" }),
    aBoxer({ slug: "li-kaz-1", name: "Wei Lî", noc: "KAZ" }),
    aBoxer({ slug: "li-kaz-2", name: "Wei Li", noc: "KAZ" }),
    aBoxer({ slug: "li-chn-3", name: "Wei Li", noc: "CHN", categoryCode: "W75" }),
  ],
});

const show = (typed: string) =>
  renderComponent(<SearchPage answer={searchGames(record, [], typed)} typed={typed} />);

test("boxers of one name are told apart: by nation and category, else the year of birth, else the address", async () => {
  const { container } = show("Wei Li");
  const said = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(new Set(said).size).toBe(6);
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/CHN, .*, 1999$/),
      expect.stringMatching(/CHN, .*, 2001$/),
      expect.stringMatching(/TPE, men’s 51 kg$/i),
      expect.stringMatching(/KAZ, .*, li-kaz-1$/),
      expect.stringMatching(/KAZ, .*, li-kaz-2$/),
    ]),
  );
  expect(await axeViolations(container)).toEqual([]);
});

test("a text that nothing is called says what was searched, and what is near", () => {
  show("Wei Lui");
  expect(screen.getByRole("status")).toHaveTextContent("Nothing is found for “Wei Lui”.");
  expect(screen.getByText(/^Searched: .*6 boxers/)).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "Similar names" })).toBeInTheDocument();
});

test("Games that are called so are listed with the way to their home pages", async () => {
  const later = aRecord({ games: aGames({ id: "la-2028", name: "LA 2028", isFeatured: false }) });
  const { container } = renderComponent(
    <SearchPage answer={searchGames(record, [later], "Olympics")} typed="Olympics" />,
  );
  expect(screen.getByRole("status")).toHaveTextContent("2 Olympic Games found");
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/", "/la-2028"]);
  expect(screen.queryByText(/Nothing is found/)).toBeNull();
  expect(await axeViolations(container)).toEqual([]);
});
