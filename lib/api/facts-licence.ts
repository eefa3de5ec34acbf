/** What may be done with the facts; prisma/data says the same. */
export const FACTS_LICENCE =
  "Compiled from public pages, each named in its row, and written in our own form. Facts belong to nobody; the licence of the code (MIT) does not claim them.";
