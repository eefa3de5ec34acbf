/** A host and its port as a Host header may name them, and nothing that would be more. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * What absolute addresses of the site begin with: BASE_URL, or the host that the visitor asked.
 * `null`: the header names no host, and nothing may be made of it.
 */
export function siteOrigin(baseUrl: string | null, host: string | undefined): string | null {
  if (baseUrl !== null) return baseUrl;
  if (host === undefined || !HOST.test(host)) return null;
  const url = `http://${host.toLowerCase()}`;
  return URL.canParse(url) ? url : null;
}
