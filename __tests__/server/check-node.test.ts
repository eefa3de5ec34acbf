import { nodeProblem } from "@/bin/setup/check-node.mjs";
import { engines } from "@/package.json";

test.each(["20.19.0", "20.20.2", "22.12.0", "22.23.3", "24.0.0", "24.21.0", "25.1.0", "26.10.0"])(
  "Node %s will do",
  (version) => {
    expect(nodeProblem(version)).toBeNull();
  },
);

test.each(["18.20.0", "20.18.3", "21.7.3", "22.11.0", "23.11.0"])(
  "Node %s is refused with those that will do",
  (version) => {
    expect(nodeProblem(version)).toContain(
      `needs Node 20.19, 22.12, or 24 and newer; this is ${version}`,
    );
  },
);

test("npm is told the same", () => {
  expect(engines.node).toBe("^20.19 || ^22.12 || >=24");
});
