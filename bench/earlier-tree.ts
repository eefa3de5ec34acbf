import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The build of step 3, which figures are compared with. */
export const EARLIER = "3d03a44";

/** The files of an earlier commit, in a temporary folder. */
export interface EarlierTree {
  path: string;
  /** With all that was built in it. */
  remove(): void;
}

/** Checks a commit out with `git worktree`, without its packages. Throws where git does not know it. */
export function checkOut(commit: string): EarlierTree {
  const folder = mkdtempSync(join(tmpdir(), "qualified-earlier-"));
  const path = join(folder, "tree");
  const git = (...args: string[]) =>
    execFileSync("git", ["worktree", ...args], { stdio: ["ignore", "ignore", "pipe"] });
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    git("prune");
  };
  try {
    git("add", "--detach", path, commit);
  } catch (error) {
    remove();
    throw error;
  }
  return { path, remove };
}
