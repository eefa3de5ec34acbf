import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from "node:http";

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came, compressed where it was. */
  body: Buffer;
}

/** Asks once, on a connection of its own unless it is given some, and adds no header of its own but the host. */
export function ask(url: string, options: RequestOptions = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent: false, ...options }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const { statusCode = 0, headers } = incoming;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** Asks so many times over so many connections, and hands over each reply. */
export async function askOften(
  url: string,
  {
    times,
    connections,
    headers,
  }: { times: number; connections: number; headers?: RequestOptions["headers"] },
  take: (reply: Reply) => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = times;
  const askOn = async () => {
    while (left-- > 0) take(await ask(url, { agent, ...(headers ? { headers } : {}) }));
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  agent.destroy();
}
