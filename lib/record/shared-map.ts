/** Of a map with so many changes beside it another is made, however small it is. */
const LEAST_CHANGES = 16;

/** Stands in the place of a row that is not there any more. */
const GONE = Symbol("gone");

/** The same rows in a map of its own. Not by `new Map(map)`, which makes a list and an object of each row. */
export function copyOf<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  const copy = new Map<string, Value>();
  map.forEach((value, key) => {
    copy.set(key, value);
  });
  return copy;
}

/**
 * A map of which a changed copy costs next to nothing, however large it is: the copy has the same rows and
 * a few changes beside them. Its order means nothing.
 */
export class SharedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #rows: ReadonlyMap<string, Value>;
  readonly #changes: ReadonlyMap<string, Value | typeof GONE>;
  readonly size: number;

  private constructor(
    rows: ReadonlyMap<string, Value>,
    changes: ReadonlyMap<string, Value | typeof GONE>,
    size: number,
  ) {
    this.#rows = rows;
    this.#changes = changes;
    this.size = size;
  }

  /** A map of these rows; of rows of one key the last. */
  static of<Value>(rows: Iterable<readonly [string, Value]>): SharedMap<Value> {
    const own = new Map(rows);
    return new SharedMap(own, new Map(), own.size);
  }

  /** The map with these rows put in; `undefined` takes one out. */
  with(changes: Iterable<readonly [string, Value | undefined]>): SharedMap<Value> {
    const all = copyOf(this.#changes);
    let { size } = this;
    let times = 0;
    for (const [key, value] of changes) {
      const known = all.get(key) ?? this.#rows.get(key) ?? GONE;
      size += Number(value !== undefined) - Number(known !== GONE);
      all.set(key, value ?? GONE);
      times++;
    }
    if (times === 0) return this;
    // Each copy of the map copies the changes so far: as many as make that dearer than to begin again.
    const most = Math.max(LEAST_CHANGES, Math.sqrt(2 * times * this.#rows.size));
    if (all.size <= most) return new SharedMap(this.#rows, all, size);
    const rows = copyOf(this.#rows);
    all.forEach((value, key) => {
      if (value === GONE) rows.delete(key);
      else rows.set(key, value);
    });
    return new SharedMap(rows, new Map(), size);
  }

  get(key: string): Value | undefined {
    const changed = this.#changes.get(key);
    if (changed === undefined) return this.#rows.get(key);
    return changed === GONE ? undefined : changed;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** What stands otherwise in the other: the key, what is here, what is there. */
  *apart(other: SharedMap<Value>): Generator<[string, Value | undefined, Value | undefined]> {
    for (const [key, value] of this) {
      const theirs = other.get(key);
      if (value !== theirs) yield [key, value, theirs];
    }
    for (const [key, value] of other) if (!this.has(key)) yield [key, undefined, value];
  }

  forEach(each: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }

  *entries(): MapIterator<[string, Value]> {
    for (const row of this.#rows) if (!this.#changes.has(row[0])) yield row;
    for (const [key, value] of this.#changes) if (value !== GONE) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}
