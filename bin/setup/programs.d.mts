/** Makes the programs that `npm start` runs, unless they are up to date. */
export function makePrograms(): Promise<void>;
/** What Node is started with to serve. */
export function serverArgs(): string[];
