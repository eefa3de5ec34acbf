/**
 * A load generator in a process of its own: sockets that each send the next request when the last answer
 * is read, for so many seconds. Prints what came of it as JSON. `{n}` in the path is another number
 * in every request.
 */
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { ResponseReader } from "./response-reader";

/** What is asked of the generator, as its one argument in JSON. */
export interface LoadOrder {
  url: string;
  connections: number;
  seconds: number;
  /** Whether it takes answers compressed, as a browser does. */
  isCompressed: boolean;
  /** A file with a path in each line, asked for once each; it ends with the last of them. */
  paths?: string;
}

/** What came of it. */
export interface LoadReport {
  answers: number;
  /** Answers of another status than 200, and connections that broke. */
  failures: number;
  seconds: number;
  processorSeconds: number;
}

function generate({
  url,
  connections,
  seconds,
  isCompressed,
  paths,
}: LoadOrder): Promise<LoadReport> {
  const { hostname, port, host, origin } = new URL(url);
  const [before = "", after] = url.slice(origin.length).split("{n}");
  const accepted = isCompressed ? "Accept-Encoding: gzip\r\n" : "";
  const tail = ` HTTP/1.1\r\nHost: ${host}\r\n${accepted}\r\n`;
  const fixed = Buffer.from(`GET ${before}${tail}`);
  const listed = paths ? readFileSync(paths, "utf8").trimEnd().split("\n") : null;
  const idle = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  let [answers, failures, asked, open] = [0, 0, 0, connections];
  return new Promise((resolve) => {
    const close = () => {
      if (--open > 0) return;
      const { user, system } = process.cpuUsage(idle);
      const took = (performance.now() - start) / 1000;
      resolve({ answers, failures, seconds: took, processorSeconds: (user + system) / 1e6 });
    };
    const openOne = () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let isGivenUp = false;
      const ask = () => {
        const path = listed ? listed[asked++] : after !== undefined && before + asked++ + after;
        if (path === undefined) socket.end();
        else socket.write(path === false ? fixed : `GET ${path}${tail}`);
      };
      const reader = new ResponseReader((status, head) => {
        answers++;
        if (status !== 200) failures++;
        if (performance.now() >= end) return socket.end();
        // Nginx gives a connection up after a thousand answers, and says so with the last one.
        isGivenUp = /\r\nconnection: close/i.test(head);
        if (isGivenUp) socket.end();
        else ask();
      });
      socket.on("connect", ask);
      socket.on("data", (chunk) => reader.read(chunk));
      socket.on("error", () => failures++);
      socket.on("close", () => (isGivenUp ? openOne() : close()));
    };
    for (let each = 0; each < connections; each++) openOne();
  });
}

generate(JSON.parse(process.argv[2] ?? "") as LoadOrder).then((report) =>
  process.stdout.write(JSON.stringify(report)),
);
