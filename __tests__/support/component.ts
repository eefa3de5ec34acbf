import "@testing-library/jest-dom";

// Somebody who types takes seconds where other programs want the processor too.
jest.setTimeout(30_000);
