/** Added to links by those who count clicks; they ask for nothing. README.md lists them. */
const TRACKING_NAMES = ["fbclid", "gclid", "mc_cid", "_"];
const TRACKING_PREFIX = "utm_";

/** Is it one of the few names that every address may carry and nothing reads? */
export function isTrackingParam(name: string): boolean {
  return TRACKING_NAMES.includes(name) || name.startsWith(TRACKING_PREFIX);
}

/** The name that was meant: mail programs and others write "&amp;" where an address has "&". */
export function meantParamName(name: string): string {
  return name.replace(/^(?:amp;)+/, "");
}

/** The parameters as they were meant, without those that nothing reads. */
export function meantNames(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...params].flatMap(([given, value]) => {
      const name = meantParamName(given);
      return isTrackingParam(name) ? [] : [[name, value]];
    }),
  );
}
