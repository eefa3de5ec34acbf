import { loadedRecords } from "@/lib/data/loaded-records";
import type { LiveRecord } from "@/lib/record/games-record";

/** In each test of the file the process holds this record, as if it had been read from a database. */
export function holdRecord(record: LiveRecord): void {
  const { games, revision } = record;
  beforeEach(() => {
    loadedRecords().records = new Map([[games.id, { record, revision, notes: [] }]]);
  });
  afterEach(() => {
    loadedRecords().records = new Map();
  });
}
