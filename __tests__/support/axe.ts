import axeCore from "axe-core";

/** What axe finds wrong in a component, without what only a real browser can see, such as colours. */
export async function axeViolations(container: Element): Promise<string[]> {
  const { violations } = await axeCore.run(container, {
    resultTypes: ["violations"],
    rules: {
      "color-contrast": { enabled: false },
      "label-content-name-mismatch": { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}
