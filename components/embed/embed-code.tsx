"use client";

import { asPart } from "@/components/parts/as-part";
import { CopyButton } from "@/components/ui/copy-button";
import { useOrigin } from "@/components/ui/use-origin";
import { EMBED_SCRIPT, embedCode } from "@/lib/record/embeds";
import styles from "./embed-page.module.css";

interface EmbedCodeProps {
  /** The embed's address, from the root of the site. */
  path: string;
  title: string;
  width: string;
  height: number;
  baseUrl: string | null;
  copyLabel: string;
  copiedLabel: string;
}

/** The code to copy, with whole addresses: of the site as it is said to be, or as the visitor reaches it. */
export const EmbedCode = asPart(
  "embed-code",
  function EmbedCode({
    path,
    title,
    width,
    height,
    baseUrl,
    copyLabel,
    copiedLabel,
  }: EmbedCodeProps) {
    const visited = useOrigin();
    const origin = baseUrl ?? visited;
    const code = embedCode({
      src: `${origin}${path}`,
      script: `${origin}${EMBED_SCRIPT}`,
      title,
      width,
      height,
    });
    return (
      <>
        <pre className={styles.code}>
          <code>{code}</code>
        </pre>
        <p>
          <CopyButton copiedLabel={copiedLabel} label={copyLabel} text={code} />
        </p>
      </>
    );
  },
);
