/** Rows that are put together: few enough to be copied for one change. */
const ROWS_TOGETHER = 32;

/**
 * A map of which a changed copy costs next to nothing, however large it is: it shares with the first all
 * but the few rows that stand together with a changed one. Its order means nothing.
 */
export class SharedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #parts: readonly ReadonlyMap<string, Value>[];
  readonly size: number;

  private constructor(parts: readonly ReadonlyMap<string, Value>[], size: number) {
    this.#parts = parts;
    this.size = size;
  }

  /** A map of these rows; of rows of one key the last. */
  static of<Value>(rows: Iterable<readonly [string, Value]>): SharedMap<Value> {
    const all = [...rows];
    const parts = Array.from(
      { length: 2 ** Math.ceil(Math.log2(Math.max(1, all.length / ROWS_TOGETHER))) },
      () => new Map<string, Value>(),
    );
    for (const [key, value] of all) parts[placeOf(key, parts.length)]?.set(key, value);
    return new SharedMap(
      parts,
      parts.reduce((sum, { size }) => sum + size, 0),
    );
  }

  /** The map with these rows put in; `undefined` takes one out. */
  with(changes: Iterable<readonly [string, Value | undefined]>): SharedMap<Value> {
    const parts = [...this.#parts];
    const copied = new Map<number, Map<string, Value>>();
    let { size } = this;
    for (const [key, value] of changes) {
      const at = placeOf(key, parts.length);
      const part = copied.get(at) ?? new Map(parts[at]);
      copied.set(at, part);
      parts[at] = part;
      size -= part.size;
      if (value === undefined) part.delete(key);
      else part.set(key, value);
      size += part.size;
    }
    if (copied.size === 0) return this;
    const next = new SharedMap(parts, size);
    return size > 2 * ROWS_TOGETHER * parts.length ? SharedMap.of(next) : next;
  }

  get(key: string): Value | undefined {
    return this.#partOf(key).get(key);
  }

  has(key: string): boolean {
    return this.#partOf(key).has(key);
  }

  #partOf(key: string): ReadonlyMap<string, Value> {
    return this.#parts[placeOf(key, this.#parts.length)] as ReadonlyMap<string, Value>;
  }

  /** What stands otherwise in the other: the key, what is here, what is there. */
  *apart(other: SharedMap<Value>): Generator<[string, Value | undefined, Value | undefined]> {
    const isAlike = other.#parts.length === this.#parts.length;
    for (const [at, part] of this.#parts.entries()) {
      const there: ReadonlyMap<string, Value> = (isAlike && other.#parts[at]) || other;
      if (part === there) continue;
      for (const [key, value] of part) {
        const theirs = there.get(key);
        if (value !== theirs) yield [key, value, theirs];
      }
      if (isAlike)
        for (const [key, value] of there) if (!part.has(key)) yield [key, undefined, value];
    }
    if (isAlike) return;
    for (const [key, value] of other) if (!this.has(key)) yield [key, undefined, value];
  }

  forEach(each: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }

  *entries(): MapIterator<[string, Value]> {
    for (const part of this.#parts) yield* part.entries();
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

/** Where the rows of a key stand (FNV-1a); `count` is a power of two. */
function placeOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (count - 1);
}
