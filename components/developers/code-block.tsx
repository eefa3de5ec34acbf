"use client";

import { asPart } from "@/components/parts/as-part";
import { CopyButton } from "@/components/ui/copy-button";
import { useOrigin } from "@/components/ui/use-origin";
import styles from "./developers-page.module.css";

interface CodeBlockProps {
  code: string;
  /** What stands in the code for what the site's addresses begin with. */
  placeholder: string;
  /** What they begin with; `null`: as the visitor reaches the site. */
  baseUrl: string | null;
  label: string;
  copiedLabel: string;
  title: string;
}

/** Where `npm start` serves, for whoever reads the page without its script. */
const UNKNOWN_SITE = "http://localhost:3000";

/** A program that runs as it is copied: with the address of the site that the visitor is at. */
export const CodeBlock = asPart(
  "code-block",
  function CodeBlock({ code, placeholder, baseUrl, ...copy }: CodeBlockProps) {
    const origin = useOrigin();
    const text = code.replaceAll(placeholder, baseUrl ?? (origin || UNKNOWN_SITE));
    return (
      <div className={styles.code}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <pre tabIndex={0}>
          <code>{text}</code>
        </pre>
        <CopyButton text={text} {...copy} />
      </div>
    );
  },
);
