import { findPasswordProblem } from "@/lib/auth/password-rule";

test.each([
  ["", "short"],
  ["eleven char", "short"],
  ["a".repeat(129), "long"],
  ["aaaaaaaaaaaaaaa", "simple"],
  ["ada.ring@example.org", "simple"],
  ["AdaRing12AdaRing", "simple"],
  ["123456789012", "common"],
  ["password1234", "common"],
  ["passwordpassword", "common"],
  ["Qwertyuiop12", "common"],
  ["Pa$$w0rd1234", "common"],
  ["Football2024", "common"],
  ["abcdefghijkl", "common"],
  ["абвгдабвгдабвгд", "simple"],
  ["йцукенгшщзхъ", "common"],
  ["парольпароль", "common"],
  ["ada.ring.2024x", "simple"],
  ["qualified2024!", "simple"],
  ["AdaRing12345x", "common"],
  ["Boxing135792468", "common"],
  ["twelve rounds", null],
  ["another long password", null],
  ["aB3$kq9!zLm2", null],
  [`correct horse ${"battery staple ".repeat(7)}`, null],
  ["күшті құпиясөз", null],
])("the password %j of Ada Ring: %s", async (password, problem) => {
  expect(await findPasswordProblem(password, ["ada.ring@example.org", "Ada Ring"])).toBe(problem);
});
