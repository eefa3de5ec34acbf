/** Runs `main` if the calling module was started as a script; a failure is one message and exit code 1. */
export function runAsScript(caller: NodeJS.Module, main: () => Promise<void>): void {
  if (require.main !== caller) return;
  main()
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    })
    // The schema engine leaves a timer of ten seconds behind, which nothing waits for.
    .finally(() => process.exit());
}
