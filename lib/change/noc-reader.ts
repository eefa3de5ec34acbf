/** Reads the codes and the names by which lists mean a nation. */
import { fold, soundKey } from "@/lib/record/fold";
import { latinLookAlikes } from "@/lib/record/look-alikes";

/** A nation with everything that it is called. */
export interface CalledNation {
  noc: string;
  name: string;
  /** ISO 3166 alpha-3, where it has one. */
  alpha3?: string | null;
  names?: readonly string[];
}

/** The IOC code that a text is, or that a name or an ISO code of the nation says; `null`: none. */
export interface NocReader {
  (text: string): string | null;
  /** The same for a list that holds ISO codes: BRN is Brunei there, and Bahrain in the IOC's. */
  iso: (text: string) => string | null;
  isIoc: (text: string) => boolean;
  isIso: (text: string) => boolean;
}

/** "(KAZ)" is KAZ. */
function bare(text: string): string {
  return text.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/, "$1");
}

/** A code in capitals, Cyrillic letters that look like Latin ones as those. */
function codeOf(text: string): string {
  return latinLookAlikes(bare(text)).toUpperCase();
}

export function makeNocReader(nations: readonly CalledNation[]): NocReader {
  const ioc = new Set(nations.map(({ noc }) => noc));
  const iso = new Map<string, string>();
  for (const { noc, alpha3 } of nations) if (alpha3) iso.set(alpha3, noc);
  const byName = new Map<string, string>();
  for (const { noc, name, names = [] } of nations) {
    for (const each of [...names, name]) {
      // A code is not told by what it sounds like.
      if (/^[A-Z]{3}$/.test(each)) iso.set(each, iso.get(each) ?? noc);
      else if (fold(each).length > 1) byName.set(soundKey(each), noc);
    }
  }
  const byAnyName = (text: string) => byName.get(soundKey(bare(text))) ?? null;
  const isIoc = (text: string) => ioc.has(codeOf(text));
  const isIso = (text: string) => iso.has(codeOf(text));
  const read = (text: string) => {
    const code = codeOf(text);
    return ioc.has(code) ? code : (iso.get(code) ?? byAnyName(text));
  };
  const readIso = (text: string) => iso.get(codeOf(text)) ?? read(text);
  return Object.assign(read, { iso: readIso, isIoc, isIso });
}
