import { remember } from "./remember";
import { boutRows } from "./tables/bouts-table";
import { boxerRows } from "./tables/boxers-table";
import { categoryRows } from "./tables/categories-table";
import { checkRows } from "./tables/checks-table";
import { nationRows } from "./tables/nations-table";
import { placeRows } from "./tables/quota-place-rows";
import { tournamentRows } from "./tables/tournaments-table";

/** The rows of every table, made once a record: they are the same for as long as the record is. */
export const TABLE_ROWS = {
  "quota-places": remember(placeRows),
  nations: remember(nationRows),
  boxers: remember(boxerRows),
  tournaments: remember(tournamentRows),
  categories: remember(categoryRows),
  bouts: remember(boutRows),
  checks: remember(checkRows),
};
