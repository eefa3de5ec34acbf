/** What the packages run on, the least minor version of each major one; newer ones all do. */
const OLDEST = { 20: 19, 22: 12 };
const ALL_FROM = 24;

/** Why the packages do not run on this Node; `null`: they do.
 * @param {string} version "22.12.0"
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const least = OLDEST[/** @type {keyof typeof OLDEST} */ (major)];
  if (major >= ALL_FROM || (least !== undefined && minor >= least)) return null;
  return (
    `Qualified needs Node 20.19, 22.12, or 24 and newer; this is ${version}. ` +
    "Install the current long-term version from https://nodejs.org, then try again."
  );
}

/** Ends the process with a clear sentence where the packages do not run on this Node. */
export function checkNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
