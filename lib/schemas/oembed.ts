/** Where it is asked how a page of the site is embedded (oembed.com). */
export const OEMBED_PATH = "/api/v1/oembed";

export const OEMBED_FORMATS = ["json", "xml"] as const;
export type OembedFormat = (typeof OEMBED_FORMATS)[number];

/** By these types programs find the address in a page. */
export const OEMBED_TYPES: Readonly<Record<OembedFormat, string>> = {
  json: "application/json+oembed",
  xml: "text/xml+oembed",
};

/** The address that says how a page is embedded, of the page's whole one. */
export function oembedAddress(page: string, format: OembedFormat): string {
  return `${new URL(page).origin}${OEMBED_PATH}?${new URLSearchParams({ url: page, format })}`;
}
