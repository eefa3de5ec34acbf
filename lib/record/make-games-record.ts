/** The former name, for files that are being changed elsewhere. */
export * from "./games-record";
