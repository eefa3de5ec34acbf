import { readAuthSecret } from "../../lib/auth/secret";
import { EnvError, readEnv } from "../../lib/env";
import { closeServer, ListenError, listen, makeHttpServer } from "../server/http-server";

/** Fails with a sentence that names the variable which is wrong. */
async function checkEnvironment(): Promise<void> {
  const env = readEnv();
  const { port, host } = env;
  readAuthSecret(env);
  const server = makeHttpServer(() => {});
  await listen(server, port, host);
  await closeServer(server);
}

checkEnvironment().catch((error: unknown) => {
  const isExplained = error instanceof EnvError || error instanceof ListenError;
  console.error(isExplained ? error.message : error);
  process.exitCode = 1;
});
