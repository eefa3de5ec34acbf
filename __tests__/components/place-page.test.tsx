import { screen, within } from "@testing-library/react";
import { BoxerProfilePage } from "@/components/qualification/boxer/boxer-profile-page";
import { AttemptList } from "@/components/qualification/place/attempt-list";
import { PlacePage, PlaceToComePage } from "@/components/qualification/place/place-page";
import { recordAsOf } from "@/lib/record/as-of";
import { attempts } from "@/lib/record/attempts";
import { type GamesRecord, type LiveRecord, required } from "@/lib/record/games-record";
import type { Bout, QuotaPlace } from "@/lib/record/games-rows";
import { boxerProfile } from "@/lib/record/profiles";
import { axeViolations } from "../support/axe";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  type RecordSpec,
  SOURCE,
} from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const BOXERS = [
  aBoxer({ slug: "ali", name: "Ali One", noc: "KAZ" }),
  aBoxer({ slug: "bek", name: "Bek Two", noc: "UZB" }),
  aBoxer({ slug: "can", name: "Can Three", noc: "TUR" }),
  aBoxer({ slug: "dan", name: "Dan Four", noc: "GER" }),
];

function won(round: Bout["round"], red: string, blue: string | null, bout: Partial<Bout> = {}) {
  return aBout({
    id: `${round}-${red}-${blue}`,
    round,
    redSlug: red,
    blueSlug: blue,
    winner: "red",
    ...bout,
  });
}

const PLACE = aPlace({
  id: "p",
  boxerSlug: "ali",
  finish: "semi-finalist",
  ledger: [anEntry("entered", "2024-07-25"), anEntry("competed")],
});

function record(spec: RecordSpec = {}): LiveRecord {
  return aRecord({
    boxers: BOXERS,
    allocations: [anAllocation()],
    rules: [
      {
        id: "semi-finalists",
        rule: { kind: "reach-round", round: "SF" },
        citations: [{ sourceUrl: SOURCE, says: "Four qualify." }],
      },
    ],
    places: [PLACE],
    bouts: [
      won("QF", "ali", "bek", { boxedOn: "2024-03-10", decision: "WP", score: "4:1" }),
      won("SF", "can", "ali"),
    ],
    ...spec,
  });
}

/** The sentence stands again in what is to be cited. */
const LEAD = { selector: ".lead" };

function show(of: GamesRecord, id = "p") {
  return renderComponent(<PlacePage place={required(of.placeById, id)} record={of} />);
}

/** The steps of the chain as text, day and words. */
function steps(): string[] {
  const chain = screen.getAllByRole("list").find((list) => list.tagName === "OL");
  if (!chain) throw new Error("There is no chain");
  return [...chain.children].map((item) => item.textContent ?? "");
}

describe("the chain of a place whose bout is known", () => {
  test("says each step with its day, from the rule to the Games", () => {
    show(record());
    expect(steps()).toEqual([
      expect.stringMatching(/^The ruleThe 4 places in men’s 51 kg go to the semi-finalists\. /),
      expect.stringMatching(
        /^3–11 March 20244 places .* at the 1st World Qualification Tournament in Busto Arsizio: the draw\. /,
      ),
      expect.stringMatching(
        /^10 March 2024Ali One beat Bek Two \(UZB\) 4:1 in the quarter-final. That bout won the place\. /,
      ),
      expect.stringMatching(
        /^11 March 2024Kazakhstan won the place; Ali One was a semi-finalist\. .*Computed: /,
      ),
      expect.stringMatching(/^25 July 2024Ali One was in the Olympic draw\. /),
      expect.stringMatching(/^by 11 August 2024Ali One competed at the Games\. /),
    ]);
  });

  test("has a source at every step, the words of the rule's pages, and leads to the draw", () => {
    show(record());
    const chain = screen.getAllByRole("list").find((list) => list.tagName === "OL");
    for (const item of chain?.children ?? []) {
      expect(
        within(item as HTMLElement).getAllByRole("link", { name: "Source: example.org" }),
      ).not.toHaveLength(0);
    }
    expect(screen.getByText(/Four qualify\./)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "the draw" })).toHaveAttribute(
      "href",
      "/paris-2024/tournaments/world-1/mens-51kg",
    );
    expect(screen.getByRole("link", { name: "Bek Two" })).toHaveAttribute(
      "href",
      "/paris-2024/boxers/bek",
    );
  });

  test("is summed up in a sentence that can be cited", async () => {
    const { container } = show(record());
    const sentence =
      "Kazakhstan won a place in men’s 51 kg for Paris 2024 at the 1st World Qualification Tournament in Busto Arsizio on 11 March 2024: Ali One beat Bek Two (UZB) 4:1 in the quarter-final. Ali One competed at the Games.";
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("How Ali One qualified");
    expect(
      screen.getByText(
        /^Qualified: men’s 51 kg, 1st World Qualification Tournament, 11 March 2024\. Competed in /,
      ),
    ).toBeVisible();
    expect(screen.getByText(sentence, LEAD)).toBeVisible();
    expect(
      screen.getByText(
        /^Source: Qualified, “How Ali One qualified, Paris 2024”, revision 1 .* http:\/\/localhost\/paris-2024\/quota-places\/p\?revision=1$/,
      ),
    ).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe("the chain of a place whose bout is not known", () => {
  test("says so, and which later bout proves that it was won", () => {
    show(record({ bouts: [won("SF", "can", "ali", { boxedOn: "2024-03-11", score: "3:2" })] }));
    expect(steps()[2]).toMatch(
      /^Day not knownThe bout that won the place, in the quarter-final, is not among the known bouts\. The place was certainly won: Ali One went on to box Can Three \(TUR\) in the semi-final on 11 March 2024\./,
    );
    expect(steps()[3]).toMatch(/Computed: /);
  });

  test("says that a list alone tells of it", () => {
    show(record({ bouts: [] }));
    expect(steps()[2]).toMatch(
      /is not among the known bouts\. A published list says that it was won\./,
    );
    expect(steps()[3]).toMatch(/Recorded: a published list gives the place/);
    expect(
      screen.getByText(/through Ali One; the deciding bout is not known\./, LEAD),
    ).toBeVisible();
  });

  test("or that only the opponent is not known", () => {
    show(record({ bouts: [won("QF", "ali", null)] }));
    expect(steps()[2]).toMatch(
      /^Day not knownAli One won in the quarter-final against an opponent whose name is not known\. That bout won the place\./,
    );
  });
});

test.each([
  ["suspended", "On 27 July 2024, Ali One was suspended before boxing."],
  ["withdrawn", "On 27 July 2024, Ali One withdrew, and the place stayed empty."],
] as const)(
  "the day of a place that was %s stands before what happened, not after what did not",
  (kind, said) => {
    const ledger = [anEntry(kind, "2024-07-27")];
    show(record({ bouts: [won("QF", "ali", "bek")], places: [{ ...PLACE, ledger }] }));
    expect(screen.getByText((text) => text.endsWith(said), LEAD)).toBeVisible();
  },
);

describe("a place that was lost and given again", () => {
  const lost: QuotaPlace = {
    ...PLACE,
    noc: "TUR",
    boxerSlug: "can",
    ledger: [
      anEntry("lost", "2024-07-24", { note: "A rule was broken" }),
      anEntry("reallocated", "2024-07-25"),
    ],
  };
  const received = aPlace({
    id: "q",
    noc: "GER",
    boxerSlug: "dan",
    routeKind: "reallocation",
    finish: "losing-quarter-finalist",
    reallocatedFromId: "p",
    wonOn: "2024-07-25",
  });
  const moved = record({ bouts: [won("QF", "can", "dan")], places: [lost, received] });

  test("says how its first holder lost it, and leads to the one who followed", () => {
    show(moved);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "How Can Three’s place was lost",
    );
    expect(
      screen.getByText(/^Qualified, but lost the place \(24 July 2024\): men’s 51 kg, /),
    ).toBeVisible();
    expect(
      screen.getByText(/in the quarter-final\. On 24 July 2024, Türkiye lost the place\.$/, LEAD),
    ).toBeVisible();
    expect(steps().slice(4)).toEqual([
      expect.stringMatching(/^24 July 2024Türkiye lost the place\. sourceA rule was broken/),
      expect.stringMatching(
        /^25 July 2024The place was given to another holder: Dan Four \(GER\)\. /,
      ),
    ]);
    expect(
      screen.getAllByRole("link", { name: "Dan Four" }).map((link) => link.getAttribute("href")),
    ).toEqual(["/paris-2024/boxers/dan", "/paris-2024/quota-places/q"]);
  });

  test("tells of its later holder who had it first and how that ended", () => {
    show(moved, "q");
    expect(steps().slice(2)).toEqual([
      expect.stringMatching(/^11 March 2024The first holder of the place was Can Three \(TUR\)\. /),
      expect.stringMatching(
        /Dan Four had been a losing quarter-finalist there, losing to Can Three \(TUR\) in the quarter-final\. /,
      ),
      expect.stringMatching(/^24 July 2024Türkiye lost the place\. /),
      expect.stringMatching(
        /^25 July 2024The place passed to Germany, for Dan Four\. .*no bout decides it/,
      ),
    ]);
    expect(
      screen.getByText(
        /^Germany received the Paris 2024 place of Can Three \(TUR\) in men’s 51 kg on 25 July 2024, for Dan Four\./,
        LEAD,
      ),
    ).toBeVisible();
  });
});

test("an invitation says that no result decides, by its day", () => {
  const invited = aPlace({ id: "p", boxerSlug: "ali", routeKind: "universality" });
  const rule = { kind: "invitation" } as const;
  const routeKind = "universality" as const;
  show(record({ places: [invited], allocations: [anAllocation({ routeKind, places: 1, rule })] }));
  expect(steps()).toEqual([
    expect.stringMatching(
      /^The ruleThe place of this kind in men’s 51 kg is given by invitation; no result decides\./,
    ),
    expect.stringMatching(/^by 23 June 2024Ali One was invited, for Kazakhstan\. /),
  ]);
});

describe("on a day", () => {
  const HREF = "?as-of=2024-03-11";

  test("the place is as it was then, and every link keeps the day", () => {
    show(recordAsOf(record(), "2024-03-11"));
    expect(steps()).toHaveLength(4);
    expect(screen.getByText("held").parentElement).toHaveTextContent(
      /^Status at the end of 11 March 2024: held/,
    );
    const own = screen
      .getAllByRole("link")
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => href.startsWith("/"));
    expect(own.filter((href) => !new URL(href, "http://x").search.endsWith(HREF))).toEqual([]);
    expect(own).toContain(`/api/v1/paris-2024/quota-places/p${HREF}`);
  });

  test("before it was given, its page says so and how its boxer stood", () => {
    const bouts = [
      won("R16", "ali", "dan", { boxedOn: "2024-03-08" }),
      won("QF", "ali", "bek", { boxedOn: "2024-03-10" }),
    ];
    const live = record({ bouts });
    renderComponent(
      <PlaceToComePage
        place={required(live.placeById, "p")}
        record={recordAsOf(live, "2024-03-09")}
      />,
    );
    expect(
      screen.getByText(/^Not yet: by the end of 9 March 2024, this place had not been given\.$/),
    ).toBeVisible();
    expect(
      screen.getByText(/Still in the draw that day: at most one win away from a place\./),
    ).toBeVisible();
    expect(screen.getByRole("link", { name: "The place as known today" })).toHaveAttribute(
      "href",
      "/paris-2024/quota-places/p",
    );
  });
});

describe("the attempts of a boxer", () => {
  function list(of: GamesRecord, slug: string): string {
    const boxer = required(of.boxerBySlug, slug);
    const { container } = renderComponent(
      <AttemptList attempts={attempts(of, slug)} boxer={boxer} record={of} />,
    );
    return container.textContent ?? "";
  }
  const boxOff = {
    kind: "reach-round-and-box-off",
    round: "SF",
    losersOf: "QF",
    boxOffPlaces: 1,
  } as const;
  const full = { places: [PLACE], allocations: [anAllocation({ places: 1 })] };

  test("name the bout that ended them, and say when it was the last before a place", () => {
    expect(list(record(full), "bek")).toMatch(
      /^3–11 March 20241st World Qualification Tournament, men’s 51 kgLost to Ali One \(KAZ\) 4:1 in the quarter-final on 10 March 2024: one win short of a place\. /,
    );
  });

  test("say no more of an earlier round than that it was lost", () => {
    const bouts = [won("R16", "ali", "bek", { decision: "RSC" })];
    expect(list(record({ ...full, bouts }), "bek")).toMatch(
      /Lost to Ali One \(KAZ\) by stoppage \(RSC\) in the round of 16\. /,
    );
  });

  test("say that both were out where nobody won", () => {
    const bouts = [won("R16", "ali", "bek", { winner: "none" })];
    expect(list(record({ ...full, bouts }), "bek")).toMatch(
      /Boxed Ali One \(KAZ\) in the round of 16; both were out\./,
    );
  });

  test("say that the end is not known, after the bouts that are", () => {
    const bouts = [won("R16", "bek", "dan", { boxedOn: "2024-03-08" })];
    expect(list(record({ ...full, bouts }), "bek")).toMatch(
      /Beat Dan Four \(GER\) in the round of 16 on 8 March 2024\. source.*The bout that ended this attempt is not known\.$/,
    );
  });

  test("do not take a loss for the end where its losers boxed on", () => {
    const of = record({ ...full, allocations: [anAllocation({ places: 1, rule: boxOff })] });
    expect(list(of, "bek")).toMatch(
      /Lost to Ali One .*Whether that was the end is not known: the losers in the quarter-final boxed on\.$/,
    );
  });

  test("lead to the place where one was won", () => {
    list(record(full), "ali");
    expect(screen.getByRole("link", { name: "how Ali One qualified" })).toHaveAttribute(
      "href",
      "/paris-2024/quota-places/p",
    );
  });
});

describe("the page of a boxer", () => {
  function showBoxer(of: GamesRecord, slug: string) {
    const profile = boxerProfile(of, slug);
    if (!profile) throw new Error("The boxer is known");
    return renderComponent(<BoxerProfilePage profile={profile} record={of} />);
  }

  test("with a place says how it was won, and leads to the place's own page", async () => {
    const { container } = showBoxer(record(), "ali");
    expect(screen.getByRole("heading", { name: "How Ali One qualified" })).toBeVisible();
    expect(steps()).toHaveLength(6);
    expect(screen.queryByRole("heading", { name: "Attempts" })).toBeNull();
    expect(screen.getByRole("link", { name: /^Cite this place/ })).toHaveAttribute(
      "href",
      "/paris-2024/quota-places/p",
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  test("with a place and an attempt that missed one shows both", () => {
    const bouts = [won("R16", "bek", "ali", { tournamentId: "asian" }), won("QF", "ali", "bek")];
    const allocations = [anAllocation(), anAllocation({ route: "asian" })];
    showBoxer(record({ bouts, allocations }), "ali");
    expect(screen.getByRole("heading", { name: "Attempts" })).toBeVisible();
    expect(screen.getByText("Asian Games, men’s 51 kg")).toBeVisible();
  });

  test("without one says, until boxers are drawn for the Games, that this is not the end", () => {
    showBoxer(record({ places: [{ ...PLACE, ledger: [] }] }), "bek");
    expect(screen.getByRole("heading", { name: "Bek Two: no place yet" })).toBeVisible();
    expect(screen.getByText(/^Not qualified so far: men’s 51 kg\. /)).toBeVisible();
  });

  test("without one says no first, and then what became of each attempt", async () => {
    const { container } = showBoxer(record(), "bek");
    expect(screen.getByRole("heading", { name: "Why Bek Two missed out" })).toBeVisible();
    expect(screen.getByText(/^Did not qualify: men’s 51 kg\. /)).toBeVisible();
    expect(screen.getByText(/one win short of a place/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });
});
