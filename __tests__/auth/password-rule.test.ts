import { findPasswordProblem } from "@/lib/auth/password-rule";

test.each([
  ["", "short"],
  ["eleven char", "short"],
  ["a".repeat(129), "long"],
  ["aaaaaaaaaaaaaaa", "simple"],
  ["ada.ring@example.org", "simple"],
  ["AdaRing12AdaRing", "simple"],
  ["twelve rounds", null],
  ["күшті құпиясөз", null],
])("the password %j of Ada Ring: %s", (password, problem) => {
  expect(findPasswordProblem(password, ["ada.ring@example.org", "Ada Ring"])).toBe(problem);
});
