import { readAuthSecret } from "@/lib/auth/secret";
import { readEnv } from "@/lib/env";
import { closeServer, listen, makeHttpServer } from "../server/http-server";

/** Throws with a sentence that names the variable which is wrong, or the port that is in use. */
export async function checkEnvironment(): Promise<void> {
  const env = readEnv();
  readAuthSecret(env);
  const server = makeHttpServer(() => {});
  await listen(server, env.port, env.host);
  await closeServer(server);
}
