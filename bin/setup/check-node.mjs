const NEEDED = [20, 19];

/** Ends the process with a clear sentence when this Node is older than the packages need. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(
    `Qualified needs Node ${NEEDED.join(".")} or newer; this is ${process.versions.node}. ` +
      "Install a newer one from https://nodejs.org, then try again.",
  );
  process.exit(1);
}
