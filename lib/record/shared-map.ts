/** Of a map with so many changes beside it another is made, however small it is. */
const LEAST_CHANGES = 16;

/**
 * A map of which a changed copy costs next to nothing, however large it is: the copy has the same rows and
 * a few changes beside them. Its order means nothing.
 */
export class SharedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #rows: ReadonlyMap<string, Value>;
  /** `undefined`: the row is not there any more. */
  readonly #changes: ReadonlyMap<string, Value | undefined>;
  readonly size: number;

  private constructor(
    rows: ReadonlyMap<string, Value>,
    changes: ReadonlyMap<string, Value | undefined>,
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
    const all = new Map(this.#changes);
    let { size } = this;
    let isSame = true;
    for (const [key, value] of changes) {
      const isThere = (all.has(key) ? all.get(key) : this.#rows.get(key)) !== undefined;
      size += Number(value !== undefined) - Number(isThere);
      all.set(key, value);
      isSame = false;
    }
    if (isSame) return this;
    const next = new SharedMap(this.#rows, all, size);
    // Each change copies those before it: as many as make that dearer than to begin again.
    const most = Math.max(LEAST_CHANGES, Math.sqrt(this.#rows.size));
    return all.size > most ? SharedMap.of(next) : next;
  }

  get(key: string): Value | undefined {
    const changed = this.#changes.get(key);
    if (changed !== undefined || this.#changes.has(key)) return changed;
    return this.#rows.get(key);
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
    for (const [key, value] of this.#changes) if (value !== undefined) yield [key, value];
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
