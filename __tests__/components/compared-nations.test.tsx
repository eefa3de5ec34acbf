import { screen, within } from "@testing-library/react";
import { ComparedNationsPage } from "@/components/qualification/nation/compared-nations-page";
import { NationProfilePage } from "@/components/qualification/nation/nation-profile-page";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { recordAsOf } from "@/lib/record/as-of";
import { type NationProfile, nationProfile } from "@/lib/record/profiles";
import { leftOut, meantParams } from "@/lib/schemas/meant-params";
import { nationClosedParams, parseWith } from "@/lib/schemas/nation-params";
import { otherParams } from "@/lib/schemas/page-params";
import { axeViolations } from "../support/axe";
import {
  aCategory,
  aNation,
  anEntry,
  aPlace,
  aRecord,
  TOURNAMENTS,
} from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const record = aRecord({
  categories: [aCategory("M51"), aCategory("M57"), aCategory("W60")],
  tournaments: TOURNAMENTS,
  nations: ["GER", "KAZ", "UZB"].map((noc) => aNation({ noc })),
  places: [
    aPlace({ id: "a", noc: "KAZ", categoryCode: "M51", wonOn: "2024-03-11" }),
    aPlace({ id: "b", noc: "KAZ", categoryCode: "M57", wonOn: "2024-03-11" }),
    aPlace({
      id: "c",
      noc: "UZB",
      categoryCode: "M51",
      tournamentId: "asian",
      wonOn: "2023-10-04",
    }),
    aPlace({
      id: "d",
      noc: "UZB",
      categoryCode: "W60",
      wonOn: "2024-03-11",
      ledger: [anEntry("lost", "2024-05-17")],
    }),
  ],
});

function show(day: string | null = null, nocs: readonly [string, string] = ["KAZ", "UZB"]) {
  const of = recordAsOf(record, day);
  const [first, second] = nocs.map((noc) => nationProfile(of, noc) as NationProfile);
  if (!first || !second) throw new Error("There are two nations");
  return renderComponent(<ComparedNationsPage first={first} record={of} second={second} />);
}
const table = (name: RegExp) => screen.getByRole("table", { name });
const row = (of: HTMLElement, name: RegExp) => within(of).getByRole("row", { name });
const cells = (of: HTMLElement) =>
  within(of)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);

test("each category has the place of each nation on its side, and leads to it", () => {
  show();
  const places = table(/by category$/);
  const [kaz, uzb] = within(row(places, /^51 kg/)).getAllByRole("cell");
  expect(within(kaz as HTMLElement).getByRole("link")).toHaveAttribute(
    "href",
    "/paris-2024/quota-places/a",
  );
  expect(kaz).toHaveTextContent(/world-1$/);
  expect(uzb).toHaveTextContent(/asian$/);
  expect(cells(row(places, /^57 kg/))[1]).toBe("–no place");
  expect(cells(row(places, /^60 kg/))[1]).toMatch(/world-1, lost$/);
  expect(cells(row(places, /^Men/))).toEqual(["2", "1"]);
  expect(cells(row(places, /^Women/))).toEqual(["0", "0"]);
});

test("the numbers have their difference, with its sign", () => {
  show();
  const numbers = table(/the difference$/);
  expect(cells(row(numbers, /^Places held now/))).toEqual(["2", "1", "+1"]);
  expect(cells(row(numbers, /^Places gained in all/))).toEqual(["2", "2", "0"]);
  expect(cells(row(numbers, /^Won: asian/))).toEqual(["0", "1", "−1"]);
});

test("where a tournament was closed to one of them there is no number and no difference", () => {
  show(null, ["GER", "UZB"]);
  expect(cells(row(table(/the difference$/), /^Won: asian/))).toEqual(["not open", "1", ""]);
});

test("as of a day it says what was held then", () => {
  show("2024-03-11");
  expect(
    screen.getByText(/^At the end of 11 March 2024, Kazakhstan held 2 places and Uzbekistan 2/),
  ).toBeInTheDocument();
  expect(cells(row(table(/the difference$/), /^Places held then/))).toEqual(["2", "2", "0"]);
  expect(screen.getByRole("link", { name: "Uzbekistan first" })).toHaveAttribute(
    "href",
    "/paris-2024/nations/UZB?as-of=2024-03-11&with=KAZ",
  );
});

test("another nation is chosen by a plain form that keeps the day", () => {
  const of = recordAsOf(record, "2024-03-11");
  const profile = nationProfile(of, "KAZ") as NationProfile;
  const { container } = renderComponent(<NationProfilePage profile={profile} record={of} />);
  const form = screen.getByRole<HTMLFormElement>("form", { name: "Compare with another nation" });
  expect(form).toHaveAttribute("action", "/paris-2024/nations/KAZ");
  expect([...new FormData(form).entries()]).toEqual([
    ["as-of", "2024-03-11"],
    ["with", "UZB"],
  ]);
  expect(container.querySelector("option[value=KAZ]")).toBeNull();
});

describe("what is asked", () => {
  const closed = nationClosedParams(record);

  test("is a nation by its code; by its name the address leads on", () => {
    expect(parseWith(record, { with: "uzb" })?.noc).toBe("UZB");
    expect(parseWith(record, {})).toBeNull();
    expect(`${meantParams(closed, new URLSearchParams("with=Uzbekistan"))}`).toBe("with=UZB");
  });

  test("a code that is none is said, with what was probably meant", () => {
    expect(parseWith(record, { with: "KAS" })).toBeNull();
    renderComponent(
      <LeftOutNote
        address={{
          path: "/paris-2024/nations/UZB",
          params: { with: "KAS", "as-of": "2024-03-11" },
        }}
        leftOut={leftOut(closed, { with: "KAS" })}
        record={record}
      />,
    );
    expect(screen.getByText(/^“KAS” is not a nation or a code here/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Kazakhstan (KAZ)" })).toHaveAttribute(
      "href",
      "/paris-2024/nations/UZB?with=KAZ&as-of=2024-03-11",
    );
  });

  test("means nothing on other pages", () => {
    expect(otherParams("other", { with: "UZB" })).toEqual({});
  });
});

test("axe finds nothing wrong", async () => {
  const { container } = show();
  expect(await axeViolations(container)).toEqual([]);
});
