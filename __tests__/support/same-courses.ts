/** For mutation runs: few random courses, the same for each mutant. */
import fc from "fast-check";

process.env.COURSES ??= "6";
fc.configureGlobal({ seed: 20_240_726 });
