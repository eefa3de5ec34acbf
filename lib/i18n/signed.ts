/** The arguments of the message `changes.signed`: "+2", "−1", "±0". */
export function signed(difference: number): {
  sign: "plus" | "minus" | "none";
  difference: number;
} {
  const sign = difference > 0 ? "plus" : difference < 0 ? "minus" : "none";
  return { sign, difference: Math.abs(difference) };
}
