import { anEntry, aPlace } from "./record-factory";

/**
 * Every kind of award in M51: KAZ lost its place of 2023 in May 2024 and THA received it;
 * UZB won at "world-1", NGR was invited, EOR was invited outside the total and also won in W50.
 */
export const lostByKaz = aPlace({
  id: "lost-by-kaz",
  noc: "KAZ",
  tournamentId: "asian",
  wonOn: "2023-10-04",
  ledger: [
    anEntry("lost", "2024-05-17", { note: "whereabouts" }),
    anEntry("reallocated", "2024-06-02", { exact: false }),
  ],
});
export const receivedByTha = aPlace({
  id: "received-by-tha",
  noc: "THA",
  routeKind: "reallocation",
  wonOn: "2024-06-02",
  reallocatedFromId: "lost-by-kaz",
  ledger: [anEntry("competed")],
});
export const wonByUzb = aPlace({
  id: "won-by-uzb",
  noc: "UZB",
  ledger: [anEntry("entered", "2024-07-25"), anEntry("competed")],
});
export const invitedNgr = aPlace({
  id: "invited-ngr",
  noc: "NGR",
  routeKind: "universality",
  ledger: [anEntry("withdrawn", "2024-07-21", { exact: false })],
});
export const refugeeMan = aPlace({
  id: "refugee-man",
  noc: "EOR",
  routeKind: "refugee",
  ledger: [anEntry("competed")],
});
export const refugeeWoman = aPlace({
  id: "refugee-woman",
  noc: "EOR",
  categoryCode: "W50",
  ledger: [anEntry("entered"), anEntry("suspended", "2024-07-27")],
});

export const MOVED_PLACES = [
  lostByKaz,
  receivedByTha,
  wonByUzb,
  invitedNgr,
  refugeeMan,
  refugeeWoman,
];
