import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RevisionNews } from "@/components/ui/revision-news";
import type { RevisionNote } from "@/lib/change/revision-note";
import { asRevision } from "@/lib/record/record-of-rows";
import { axeViolations } from "../support/axe";
import { aNation, aRecord } from "../support/record-factory";
import { inEnglish, renderComponent } from "../support/render-component";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => router }));
const router = { refresh };

/** The browser's stream, driven by the test. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  tell(revision: number, paths: string[] | null = null) {
    this.dispatchEvent(new MessageEvent("revision", { data: JSON.stringify({ revision, paths }) }));
  }
}

const nations = [
  { ...aNation({ noc: "KAZ" }), name: "Kazakhstan" },
  { ...aNation({ noc: "NED" }), name: "Netherlands" },
];

function note(revision: number, rest: Partial<RevisionNote> = {}): RevisionNote {
  return {
    games: "paris-2024",
    revision,
    places: { gained: 0, lost: 0 },
    gained: [],
    lost: [],
    paths: [],
    ...rest,
  };
}

/** The page at this revision, as the server would send it. */
function pageAt(revision: number, news: RevisionNote[] = []) {
  const record = asRevision(aRecord({ nations }), { revision, publishedAt: "2024-06-02" });
  return <RevisionNews news={news} record={record} />;
}

const served = jest.fn<Promise<unknown>, [string, RequestInit]>();
const answers = (revision: number) =>
  served.mockResolvedValue({
    ok: true,
    headers: new Headers({ "x-games-revision": `${revision}` }),
  });
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function setHidden(isHidden: boolean) {
  Object.defineProperty(document, "hidden", { configurable: true, value: isHidden });
  document.dispatchEvent(new Event("visibilitychange"));
}

const stream = () => {
  const last = Source.all.at(-1);
  if (!last) throw new Error("No stream was opened");
  return last;
};

beforeEach(() => {
  jest.useFakeTimers();
  Source.all = [];
  refresh.mockClear();
  served.mockReset();
  Object.assign(globalThis, { EventSource: Source, fetch: served });
  window.scrollTo = jest.fn();
  window.history.replaceState(null, "", "/paris-2024/quota-places?noc=KAZ");
});

afterEach(() => {
  Object.defineProperty(document, "hidden", { configurable: true, value: false });
  jest.useRealTimers();
});

describe("a page on screen", () => {
  test("asks for itself once when a revision is published, and then says what changed", async () => {
    const { rerender } = renderComponent(pageAt(11));
    expect(stream().url).toBe("/events/paris-2024?since=11");
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    answers(12);
    stream().tell(12, ["/paris-2024/quota-places"]);
    await pass(0);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    const news = [
      note(11, { places: { gained: 1, lost: 0 }, gained: [{ noc: "NED", category: "M51" }] }),
      note(12, { places: { gained: 1, lost: 0 }, gained: [{ noc: "KAZ", category: "M51" }] }),
    ];
    rerender(inEnglish(pageAt(12, news)));
    expect(screen.getByRole("status")).toHaveTextContent(
      "Revision 12: Kazakhstan gained a place in men’s 51 kg",
    );
    expect(screen.getByRole("status")).not.toHaveTextContent("Netherlands");
    await pass(120_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(Source.all).toHaveLength(1);
  });

  test.each([
    ["is no JSON", "{"],
    ["is no note", "null"],
    ["names no revision", '{"number":13}'],
  ])("passes over what a later build tells and %s", async (_, data) => {
    renderComponent(pageAt(11));
    answers(12);
    stream().dispatchEvent(new MessageEvent("revision", { data }));
    await pass(60_000);
    expect(refresh).not.toHaveBeenCalled();
    const paths = [{ path: "/elsewhere" }];
    stream().dispatchEvent(
      new MessageEvent("revision", { data: JSON.stringify({ revision: 12, paths }) }),
    );
    await pass(0);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test("says no more of what was dismissed, and does of what comes after", async () => {
    jest.useRealTimers();
    const { rerender } = renderComponent(pageAt(11));
    rerender(inEnglish(pageAt(12, [note(12)])));
    expect(screen.getByRole("status")).toHaveTextContent(
      "Revision 12: the record was changed; no place moved",
    );
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    rerender(inEnglish(pageAt(13, [note(12), note(13, { places: null })])));
    expect(screen.getByRole("status")).toHaveTextContent(/^Revision 13 was publishedDismiss$/);
  });

  test.each<[Partial<RevisionNote>, string]>([
    [
      {
        places: { gained: 1, lost: 1 },
        gained: [{ noc: "NED", category: "M51" }],
        lost: [{ noc: "KAZ", category: "M51" }],
      },
      "Revision 12: The Netherlands gained a place in men’s 51 kg; Kazakhstan lost a place in men’s 51 kg",
    ],
    [
      { places: { gained: 3, lost: 0 }, gained: [{ noc: "KAZ", category: "M51" }] },
      "Revision 12: 3 places gained, none lost",
    ],
    [
      { places: { gained: 0, lost: 1 }, lost: [{ noc: "ROC", category: "M51" }] },
      "Revision 12: no place gained, 1 lost",
    ],
  ])("says in few words %j", (given, text) => {
    const { rerender } = renderComponent(pageAt(11));
    rerender(inEnglish(pageAt(12, [note(12, given)])));
    expect(screen.getByRole("status")).toHaveTextContent(text);
  });

  test("has no accessibility violations with its notice", async () => {
    jest.useRealTimers();
    const { rerender, container } = renderComponent(pageAt(11));
    rerender(inEnglish(pageAt(12, [note(12)])));
    expect(await axeViolations(container)).toEqual([]);
  });

  test("that the revision does not touch waits a little, so that the others come first", async () => {
    jest.spyOn(Math, "random").mockReturnValue(0.5);
    renderComponent(pageAt(11));
    answers(12);
    stream().tell(12, ["/paris-2024/nations/KAZ"]);
    await pass(900);
    expect(refresh).not.toHaveBeenCalled();
    await pass(200);
    expect(refresh).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
  });
});

describe("a connection that fails", () => {
  test("leaves the page as it is while the server cannot be reached, and updates it after", async () => {
    renderComponent(pageAt(11));
    served.mockRejectedValue(new TypeError("Failed to fetch"));
    stream().tell(12);
    await pass(0);
    expect(refresh).not.toHaveBeenCalled();
    answers(12);
    await pass(1500);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test("another server that is not there yet is asked again", async () => {
    renderComponent(pageAt(11));
    answers(11);
    stream().tell(12);
    await pass(0);
    expect(refresh).not.toHaveBeenCalled();
    answers(12);
    await pass(1500);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test("another server that is ahead gives its page, and is asked no more", async () => {
    const { rerender } = renderComponent(pageAt(11));
    answers(13);
    stream().tell(12);
    await pass(0);
    expect(refresh).toHaveBeenCalledTimes(1);
    rerender(inEnglish(pageAt(13)));
    await pass(60_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test("a database that was set back shows the earlier revision", async () => {
    renderComponent(pageAt(12));
    answers(11);
    stream().tell(11);
    await pass(0);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test("a refusal is not asked about again at once", async () => {
    renderComponent(pageAt(11));
    stream().readyState = Source.CLOSED;
    stream().dispatchEvent(new Event("error"));
    await pass(59_000);
    expect(Source.all).toHaveLength(1);
    await pass(61_000);
    expect(Source.all).toHaveLength(2);
  });

  test("the browser's own coming back is left to it", async () => {
    renderComponent(pageAt(11));
    stream().readyState = 0;
    stream().dispatchEvent(new Event("error"));
    await pass(200_000);
    expect(Source.all).toHaveLength(1);
  });
});

describe("a page out of sight", () => {
  test("holds no connection, and catches up from what it shows when it is seen again", async () => {
    const { unmount } = renderComponent(pageAt(11));
    const first = stream();
    setHidden(true);
    expect(first.readyState).toBe(Source.CLOSED);
    expect(Source.all).toHaveLength(1);
    setHidden(false);
    expect(stream().url).toBe("/events/paris-2024?since=11");
    expect(Source.all).toHaveLength(2);
    unmount();
    expect(stream().readyState).toBe(Source.CLOSED);
    setHidden(false);
    expect(Source.all).toHaveLength(2);
  });
});
