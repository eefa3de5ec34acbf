import ICAL from "ical.js";
import { readCalendar } from "@/lib/api/read-calendar";
import type { LiveRecord } from "@/lib/record/games-record";
import { aGames, aPlace, aRecord, aTournament } from "../support/record-factory";

const ORIGIN = "https://qualified.example";
const LONG = "Бірінші әлемдік олимпиадалық іріктеу турнирі; өте ұзақ, қазақша атауы бар";

const record = aRecord({
  places: [aPlace({ tournamentId: "world-1" })],
  tournaments: [
    aTournament({
      id: "world-1",
      name: LONG,
      city: "Busto Arsizio",
      countryNoc: "ITA",
      startsOn: "2024-03-03",
      endsOn: "2024-03-11",
    }),
    aTournament({ id: "day", startsOn: "2024-02-29", endsOn: "2024-02-29" }),
  ],
});

const ask = (of: LiveRecord = record, query = "", origin = ORIGIN) =>
  readCalendar(of, { params: new URLSearchParams(query), origin });

/** The events by another library than they were written by. */
async function read(answer: Response) {
  const text = await answer.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar
    .getAllSubcomponents("vevent")
    .map((each: InstanceType<typeof ICAL.Component>) => new ICAL.Event(each));
  return { text, calendar, events };
}

test("has each tournament and the Games as whole days, the last of them included", async () => {
  const answer = ask();
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const { events, calendar } = await read(answer);
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe(
    "Qualified: tournaments of Paris 2024",
  );
  const days = events.map(({ startDate, endDate }: InstanceType<typeof ICAL.Event>) => [
    startDate.isDate && endDate.isDate,
    startDate.toString(),
    endDate.toString(),
    endDate.subtractDate(startDate).toSeconds() / 86_400,
  ]);
  expect(days).toEqual([
    [true, "2024-03-03", "2024-03-12", 9],
    [true, "2024-02-29", "2024-03-01", 1],
    [true, "2024-07-27", "2024-08-12", 16],
  ]);
});

test("says where it is, what it gives, and which page tells more", async () => {
  const { events } = await read(ask());
  const [first, , games] = events;
  expect(first?.summary).toBe(`${LONG}, Busto Arsizio`);
  expect(first?.location).toBe("Busto Arsizio, Italy");
  const url = `${ORIGIN}/paris-2024/tournaments/world-1`;
  expect(first?.component.getFirstPropertyValue("url")).toBe(url);
  expect(first?.description).toBe(`1 men’s place and no women’s places for Paris 2024. ${url}`);
  expect(games?.summary).toBe("Olympic boxing, Paris 2024");
});

test("an event is the same one after a publish, by every host, and newer", async () => {
  const uids = async (answer: Response) => (await read(answer)).events.map(({ uid }) => uid);
  const later = aRecord({ ...record.rows, revision: record.revision + 1 });
  expect(await uids(ask(later, "", "http://other"))).toEqual(await uids(ask()));
  expect(new Set(await uids(ask())).size).toBe(3);
  const [event] = (await read(ask())).events;
  expect(event?.sequence).toBe(record.revision);
  const stamp = event?.component.getFirstPropertyValue("dtstamp") as InstanceType<typeof ICAL.Time>;
  expect(stamp.toJSDate().toISOString()).toBe(`${record.publishedAt.slice(0, 19)}.000Z`);
});

test("lines end with CRLF and have 75 octets at most, and no letter is cut", async () => {
  const { text } = await read(ask());
  expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\p{Surrogate}|\ufffd/u);
  }
});

test("Games without days are left out", async () => {
  const games = aGames({ startsOn: null, endsOn: null });
  expect((await read(ask(aRecord({ games, tournaments: [] })))).events).toEqual([]);
});

test("takes no parameters", () => {
  expect(() => ask(record, "noc=KAZ")).toThrow(
    expect.objectContaining({ code: "unknown_parameter" }),
  );
});
