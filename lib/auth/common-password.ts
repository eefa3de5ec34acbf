import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Fewer guesses than this, and a program has it in the first hours: a hundred million. */
const LEAST_GUESSES_LOG10 = 8;

/** Estimating takes longer with each character; whoever types more than this is safe by its first part. */
const MOST_CHARACTERS = 40;

/** The keys of a Russian keyboard as a Latin one has them: "пароль" is typed as "gfhjkm". */
const CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/**
 * Is it one of the passwords that are tried first, or made of one: doubled, with a year behind it, with
 * "0" for "o", a row of keys, a sequence? Offline, by a list of 49,000 that were stolen and counted.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const estimator = await loadEstimator();
  return [password, onLatinKeys(password)].some(
    (typed) => estimator.check(typed).guessesLog10 < LEAST_GUESSES_LOG10,
  );
}

function onLatinKeys(password: string): string {
  return [...password.toLowerCase()]
    .map((letter) => LATIN_KEYS[CYRILLIC_KEYS.indexOf(letter)] ?? letter)
    .join("");
}

let estimator: Promise<ZxcvbnFactory> | undefined;

/** At the first password only: the list is megabytes, and no public page needs it. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= (async () => {
    const [{ ZxcvbnFactory: Estimator }, { dictionary, adjacencyGraphs }] = await Promise.all([
      import("@zxcvbn-ts/core"),
      import("@zxcvbn-ts/language-common"),
    ]);
    return new Estimator({
      dictionary: { common: dictionary["passwords-common"] },
      graphs: adjacencyGraphs,
      maxLength: MOST_CHARACTERS,
    });
  })();
  return estimator;
}
