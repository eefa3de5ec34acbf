/** Makes the programs that `npm start` runs, unless they are up to date. */
export function makePrograms(): Promise<void>;
/** The path of one of them. */
export function programPath(name: "server" | "prepare-data"): string;
