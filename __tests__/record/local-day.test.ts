import { isTimeZone, localDay } from "@/lib/record/local-day";

// Offsets and changes of the clock as published by the zones' governments: none computed here.
test.each([
  // An evening in Los Angeles is the next day in UTC, a morning in Honiara the day before.
  ["2028-07-16T01:30:00Z", "America/Los_Angeles", "2028-07-15"],
  ["2023-11-27T20:00:00Z", "Pacific/Guadalcanal", "2023-11-28"],
  // Both edges of the date line, 25 hours apart.
  ["2024-03-10T10:30:00Z", "Pacific/Pago_Pago", "2024-03-09"],
  ["2024-03-10T10:30:00Z", "Pacific/Kiritimati", "2024-03-11"],
  ["2024-03-10T11:00:00Z", "Pacific/Pago_Pago", "2024-03-10"],
  ["2024-03-10T09:59:59Z", "Pacific/Kiritimati", "2024-03-10"],
  // The clocks of Rome went forward on 31 March 2024: its day had 23 hours.
  ["2024-03-30T22:59:59Z", "Europe/Rome", "2024-03-30"],
  ["2024-03-30T23:00:00Z", "Europe/Rome", "2024-03-31"],
  ["2024-03-31T21:59:59Z", "Europe/Rome", "2024-03-31"],
  ["2024-03-31T22:00:00Z", "Europe/Rome", "2024-04-01"],
  // In Santiago they went forward at midnight: 3 September 2023 began at 01:00.
  ["2023-09-03T03:59:59Z", "America/Santiago", "2023-09-02"],
  ["2023-09-03T04:00:00Z", "America/Santiago", "2023-09-03"],
  // In Los Angeles they went back on 5 November 2028: its day had 25 hours.
  ["2028-11-05T07:00:00Z", "America/Los_Angeles", "2028-11-05"],
  ["2028-11-06T07:59:59Z", "America/Los_Angeles", "2028-11-05"],
  ["2028-11-06T08:00:00Z", "America/Los_Angeles", "2028-11-06"],
  ["2024-12-31T18:30:00Z", "Asia/Kolkata", "2025-01-01"],
  ["2024-03-10T23:59:59Z", null, "2024-03-10"],
])("%s is in %s on %s", (moment, timeZone, day) => {
  expect(localDay(new Date(moment), timeZone)).toBe(day);
});

test("names of IANA are time zones, also those of before; what only looks like one is none", () => {
  for (const name of [
    ...["Europe/Warsaw", "Asia/Shanghai", "America/Santiago", "Africa/Dakar", "UTC"],
    ...["Pacific/Guadalcanal", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"],
    ...["Asia/Kolkata", "Asia/Calcutta", "Etc/GMT+5"],
  ]) {
    expect([name, isTimeZone(name)]).toEqual([name, true]);
  }
  for (const name of [
    "",
    "Europe/Milano",
    "europe/rome",
    "+05:00",
    "CEST?",
    "Rome",
    "Asia/Almaty ",
  ]) {
    expect([name, isTimeZone(name)]).toEqual([name, false]);
  }
});
