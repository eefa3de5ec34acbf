import { act, renderHook } from "@testing-library/react";
import { useGrowingRows } from "@/components/data-table/use-growing-rows";

const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => at);
const drawnOf = (parts: readonly (readonly number[])[]) => parts.flat();

beforeEach(() => {
  jest.useFakeTimers();
  // As high as 40 of the lowest rows.
  window.innerHeight = 1440;
});
afterEach(() => jest.useRealTimers());

/** The hook with a table of 1,000 rows that were there from the beginning. */
function begin() {
  return renderHook(({ rows, question }) => useGrowingRows(rows, question), {
    initialProps: { rows: rowsOf(1000), question: "first" },
  });
}

test("the first rows of a page are all there, as the server sent them", () => {
  const { result } = begin();
  expect(drawnOf(result.current.parts)).toEqual(rowsOf(1000));
  expect(result.current.leastHeight).toBeUndefined();
});

test("a new question has its first rows at once, and the others soon, in their order", () => {
  const { result, rerender } = begin();
  const rows = rowsOf(900).reverse();
  rerender({ rows, question: "second" });
  expect(drawnOf(result.current.parts)).toEqual(rows.slice(0, 40));
  // Whoever types needs no more.
  act(() => jest.advanceTimersByTime(400));
  expect(drawnOf(result.current.parts)).toEqual(rows.slice(0, 40));
  act(() => jest.advanceTimersByTime(120));
  expect(drawnOf(result.current.parts)).toEqual(rows.slice(0, 160));
  for (let part = 0; part < 8; part++) act(() => jest.advanceTimersByTime(20));
  expect(drawnOf(result.current.parts)).toEqual(rows);
});

test("a question before the last one was drawn whole begins anew, and draws nothing of it", () => {
  const { result, rerender } = begin();
  rerender({ rows: rowsOf(900), question: "second" });
  const rows = rowsOf(500).map((row) => -row);
  rerender({ rows, question: "third" });
  expect(drawnOf(result.current.parts)).toEqual(rows.slice(0, 40));
  act(() => jest.advanceTimersByTime(520));
  for (let part = 0; part < 6; part++) act(() => jest.advanceTimersByTime(20));
  expect(drawnOf(result.current.parts)).toEqual(rows);
});

test("who scrolls does not wait", () => {
  const { result, rerender } = begin();
  rerender({ rows: rowsOf(900), question: "second" });
  act(() => {
    window.dispatchEvent(new Event("scroll"));
    jest.advanceTimersByTime(20);
  });
  expect(drawnOf(result.current.parts)).toEqual(rowsOf(160));
});

test("all rows that come after the first view, for the same question, are drawn at once", () => {
  const { result, rerender } = renderHook(({ rows, question }) => useGrowingRows(rows, question), {
    initialProps: { rows: rowsOf(50), question: "first" },
  });
  rerender({ rows: rowsOf(800), question: "first" });
  expect(drawnOf(result.current.parts)).toEqual(rowsOf(800));
});

test("few rows are drawn with the question", () => {
  const { result, rerender } = begin();
  rerender({ rows: rowsOf(12), question: "second" });
  expect(drawnOf(result.current.parts)).toEqual(rowsOf(12));
});
