import type { Change } from "@/lib/change/change";

/** Kazakhstan gives the place of its men's 51 kg back. */
export const DECLINED: Change = {
  kind: "add-ledger-entry",
  placeId: "mens-51kg-kaz-world-qualifier-1-2024",
  entry: {
    kind: "declined",
    date: "2024-06-30",
    dateIsExact: true,
    note: null,
    sourceUrl: "https://example.org/declined",
  },
};
