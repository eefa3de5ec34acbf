"use client";

import { asPart } from "@/components/parts/as-part";
import { CopyButton } from "@/components/ui/copy-button";
import { useOrigin } from "@/components/ui/use-origin";
import styles from "./curl-line.module.css";

interface CurlLineProps {
  /** What is asked for; the site stands before it as the visitor reaches it. */
  path: string;
  label: string;
  copiedLabel: string;
}

/** A line for a terminal that asks the API. */
export const CurlLine = asPart(
  "curl-line",
  function CurlLine({ path, label, copiedLabel }: CurlLineProps) {
    const line = `curl '${useOrigin()}${path}'`;
    return (
      <p className={styles.line}>
        <code>{line}</code>{" "}
        <CopyButton
          copiedLabel={copiedLabel}
          label={label}
          text={line}
          title={`${label}: ${line}`}
        />
      </p>
    );
  },
);
