/** 29 November 2026: a version is stored. A tournament has a time zone in every row. */
import * as z from "zod/mini";
import type { Upgrade } from "./upgrade";
import * as before from "./version-1";

const timeZone = z.nullable(z.string());

export const rows = {
  ...before.rows,
  tournaments: z.extend(before.rows.tournaments, { timeZone }),
};

export const changes = {
  ...before.changes,
  "save-tournament": z.extend(before.changes["save-tournament"], {
    tournament: z.omit(rows.tournaments, { citations: true }),
  }),
};

export const upgrade: Upgrade<typeof before.rows> = {
  tournaments: (row) => ({ timeZone: null, ...row }),
};
