import { useSpotlightWords } from "@/lib/i18n/spotlight-sentence";
import { type Spotlight, spotlight } from "@/lib/record/spotlight";
import { aNation, anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const NED = aNation({ noc: "NED", name: "Netherlands" });
const asian = { tournamentId: "asian", wonOn: "2023-10-04" } as const;

function Words({ of }: { of: Spotlight }) {
  const { headline, sentence } = useSpotlightWords(of);
  return (
    <>
      <h1>{headline}</h1>
      <p>{sentence}</p>
    </>
  );
}

/** The headline and the sentence on a nation at the first world tournament, 3 to 11 March 2024. */
function words(
  noc: string,
  places: ReturnType<typeof aPlace>[],
  tournament = "world-1",
): [string, string] {
  const record = aRecord({ nations: [NED], places });
  const { container, unmount } = renderComponent(<Words of={spotlight(record, noc, tournament)} />);
  const texts = [...container.children].map(({ textContent }) => textContent ?? "");
  unmount();
  return [texts[0] ?? "", texts[1] ?? ""];
}

const TAIL = "at the 1st World Qualification Tournament in Busto Arsizio (3–11 March 2024)";

describe("the spotlight's words", () => {
  test("name what was won here, what was held from before, and the sum then held", () => {
    const [headline, sentence] = words("KAZ", [
      aPlace(),
      aPlace({ noc: "UZB" }),
      aPlace({ categoryCode: "W50", noc: "UZB" }),
      aPlace({ categoryCode: "M57", ...asian }),
      aPlace({ categoryCode: "M92+", tournamentId: "world-2", wonOn: "2024-06-02" }),
    ]);
    expect(headline).toBe("Kazakhstan won one of the 3 places in Busto Arsizio");
    expect(sentence).toBe(
      `Kazakhstan won 1 of the 2 men’s places and none of the 1 women’s ${TAIL}; with the 1 from Hangzhou it then held 2.`,
    );
  });

  test("say of one first place that it was the first, and of several that they were", () => {
    expect(words("KAZ", [aPlace()])[1]).toMatch(/2024\); this was its first\.$/);
    expect(words("KAZ", [aPlace(), aPlace({ categoryCode: "M57" })])[1]).toMatch(
      /2024\); these were its first\.$/,
    );
  });

  test("say that nothing was won, and add nothing where nothing was held", () => {
    const [headline, sentence] = words("NED", [aPlace()]);
    expect(headline).toBe("The Netherlands won none of the 1 places in Busto Arsizio");
    expect(sentence).toBe(
      `The Netherlands won none of the 1 men’s places and none of the 0 women’s ${TAIL}.`,
    );
  });

  test("say of a tournament for another continent whom it was for, not that nothing was won", () => {
    const places = [aPlace(asian), aPlace({ noc: "NGR" }), aPlace({ noc: "EOR" })];
    const [headline, sentence] = words("NGR", places, "asian");
    expect(headline).toBe("The 1 places in Hangzhou were for Asian nations");
    expect(sentence).toBe(
      "The 1 men’s and 0 women’s places of the Asian Games in Hangzhou (24 September – 5 October 2023) were for Asian nations, not for African nations.",
    );
    expect(words("EOR", places, "asian")[1]).toMatch(/ were for Asian nations\.$/);
  });

  test("do not count a place that was lost before the tournament ended", () => {
    const lost = aPlace({
      categoryCode: "M57",
      ...asian,
      ledger: [anEntry("lost", "2024-03-10")],
    });
    const kept = aPlace({ categoryCode: "M92+", ...asian });
    expect(words("KAZ", [aPlace(), lost, kept])[1]).toMatch(
      /; with the 1 from Hangzhou it then held 2\.$/,
    );
  });
});
