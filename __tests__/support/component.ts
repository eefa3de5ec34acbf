import "@testing-library/jest-dom";
import { TextEncoder } from "node:util";

// Browsers have it, jsdom does not.
globalThis.TextEncoder ??= TextEncoder;

// Somebody who types takes seconds where other programs want the processor too.
jest.setTimeout(30_000);
