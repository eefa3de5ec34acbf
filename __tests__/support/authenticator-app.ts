import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const PERIOD_MS = 30_000;

/** The key in an otpauth:// address, as it was before base 32 (RFC 4648). */
export function keyOf(uri: string): string {
  const text = new URL(uri).searchParams.get("secret") ?? "";
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)));
}

/**
 * The code that an authenticator app shows now, or so many half minutes later (RFC 6238: SHA-1, six
 * digits, half a minute). A code works once; the next one is taken early.
 */
export function codeOf(uri: string, later = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / PERIOD_MS) + later));
  const digest = createHmac("sha1", Buffer.from(keyOf(uri), "latin1"))
    .update(counter)
    .digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}
