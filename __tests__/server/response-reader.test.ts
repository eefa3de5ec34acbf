import fc from "fast-check";
import { ResponseReader } from "@/bench/load/response-reader";

const body = "x".repeat(300);
const ANSWERS: readonly [status: number, bytes: string][] = [
  [200, `HTTP/1.1 200 OK\r\nContent-Length: 300\r\nA: b\r\n\r\n${body}`],
  [404, "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n"],
  [
    200,
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n12c\r\n${body}\r\n5;a=1\r\n0\r\n\r\n\r\n0\r\n\r\n`,
  ],
  [503, "HTTP/1.1 503 Busy\r\ntransfer-encoding: chunked\r\n\r\n0\r\nTrailer: a\r\n\r\n"],
];

test("the bench's generator knows where each answer ends, however the bytes come", () => {
  const anyAnswers = fc.array(fc.constantFrom(...ANSWERS), { maxLength: 8 });
  fc.assert(
    fc.property(anyAnswers, fc.array(fc.integer({ min: 1, max: 400 })), (answers, sizes) => {
      const seen: [number, string][] = [];
      const reader = new ResponseReader((status, head) => seen.push([status, head]));
      let bytes = Buffer.from(answers.map(([, text]) => text).join(""));
      for (const size of sizes) {
        reader.read(bytes.subarray(0, size));
        bytes = bytes.subarray(size);
      }
      reader.read(bytes);
      expect(seen).toEqual(
        answers.map(([status, text]) => [status, text.slice(0, text.indexOf("\r\n\r\n"))]),
      );
    }),
  );
});
