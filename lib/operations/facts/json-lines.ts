type Path = readonly PropertyKey[];

/** A value in the text: where it begins, and what is in it. */
interface Place {
  offset: number;
  parts: Map<string, Place> | null;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const LINE_FEED = 0x0a;

/**
 * Where each value stands in the text of a JSON file that can be read. The text is read once, however
 * many lines are asked for: a file with many mistakes must not hold up everything else.
 */
export class JsonLines {
  readonly #root: Place;
  /** The offset of each line's first character. */
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#root = readPlaces(text);
    for (let at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) === LINE_FEED) this.#starts.push(at + 1);
    }
  }

  /**
   * The line of a value, from 1; of a value that is not there the line of what it should stand in.
   * `null`: of the content as a whole.
   */
  lineOf(path: Path): number | null {
    let place = this.#root;
    for (const key of path) {
      const part = place.parts?.get(String(key));
      if (!part) break;
      place = part;
    }
    return place === this.#root ? null : this.#lineAt(place.offset);
  }

  #lineAt(offset: number): number {
    let [from, to] = [0, this.#starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return from + 1;
  }
}

/** A container that is being read. */
interface Open {
  parts: Map<string, Place>;
  /** The next item's number; `null`: it is an object. */
  index: number | null;
  /** In an object: the member whose value comes next; `null`: a key does. */
  member: Place | null;
}

function readPlaces(text: string): Place {
  const root: Place = { offset: 0, parts: null };
  const open: Open[] = [];
  for (const { 0: token, index: offset } of text.matchAll(TOKEN)) {
    const within = open.at(-1);
    if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (within) within.member = null;
    } else if (token === ":") continue;
    else if (within && within.index === null && within.member === null) {
      // Of a key that is there twice the last value counts.
      within.member = { offset, parts: null };
      within.parts.set(JSON.parse(token), within.member);
    } else {
      const place = placeOf(within, offset) ?? root;
      if (token !== "{" && token !== "[") continue;
      place.parts = new Map();
      open.push({ parts: place.parts, index: token === "[" ? 0 : null, member: null });
    }
  }
  return root;
}

/** The place of the value that begins here; a member's is where its key stands. */
function placeOf(within: Open | undefined, offset: number): Place | null {
  if (!within || within.index === null) return within?.member ?? null;
  const item = { offset, parts: null };
  within.parts.set(String(within.index++), item);
  return item;
}
