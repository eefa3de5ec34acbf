/**
 * The function, but it makes each object's answer only once, and keeps it for as long as the object is there.
 * Its other arguments must be the same whenever the object is.
 */
export function remember<
  Source extends object,
  Made extends object | string,
  Given extends unknown[],
>(make: (source: Source, ...given: Given) => Made): Remembered<Source, Made, Given> {
  const made = new WeakMap<Source, Made>();
  const remembered = (source: Source, ...given: Given): Made => {
    const known = made.get(source);
    if (known !== undefined) return known;
    const now = make(source, ...given);
    made.set(source, now);
    return now;
  };
  const put = (source: Source, known: Made) => void made.set(source, known);
  return Object.assign(remembered, { put });
}

/** The same answer for the same object; `put` says what it is where that is known already. */
export type Remembered<Source, Made, Given extends unknown[] = []> = ((
  source: Source,
  ...given: Given
) => Made) & { put: (source: Source, made: Made) => void };
