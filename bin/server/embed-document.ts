import { editHtml } from "./edited-html";

const EMBED = /^\/(?:[a-z]{2}\/)?embed(?:[/?]|$)/;
/** The files that an embed runs. */
const OWN_SCRIPT = /^\/embed[\w-]*\.js$/;

/** Whether the canonical address is that of an embed, whatever it shows or refuses. */
export function isEmbedAddress(url: string): boolean {
  return EMBED.test(url);
}

/**
 * The document of an embed as it is sent: the framework's HTML without the framework's scripts, which
 * would be many times what the embed shows, and with links that leave the frame, in which the pages of the
 * site may not be shown.
 */
export function makeEmbedDocument(html: Buffer): Buffer {
  return editHtml(html, {
    keepsScript: ({ src = "" }) => OWN_SCRIPT.test(src),
    onElement({ name, attributes: { href }, say }) {
      // By this the styles know it from the first moment on.
      if (name === "html") say('data-embed=""');
      if (name === "a" && href !== undefined && !href.startsWith("#")) {
        say('target="_blank" rel="noopener"');
      }
    },
  });
}
