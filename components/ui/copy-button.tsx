"use client";

import { useState } from "react";
import { asPart } from "@/components/parts/as-part";
import styles from "./copy-button.module.css";
import { ScriptButton } from "./script-button";
import { useOrigin, withOrigin } from "./use-origin";

interface CopyButtonProps {
  text: string;
  label: string;
  copiedLabel: string;
  /** An address in the text, which is copied whole, with the site that the visitor is at. */
  path?: string;
  /** What is copied, for people who hear the button without what stands around it. */
  title?: string;
}

/** Copies a text to the clipboard and says so for a moment. */
export const CopyButton = asPart(
  "copy-button",
  function CopyButton({ text: given, label, copiedLabel, path, title }: CopyButtonProps) {
    const [isCopied, setIsCopied] = useState(false);
    // Without a secure address there is no clipboard: then the text is shown, to be copied by hand.
    const [isShown, setIsShown] = useState(false);
    const origin = useOrigin();
    const text = path === undefined ? given : withOrigin(given, path, origin);
    async function copy() {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        setIsShown(true);
        return;
      }
      setIsCopied(true);
      setTimeout(() => setIsCopied(false), 2000);
    }
    if (isShown) {
      return (
        <input
          aria-label={label}
          className={styles.text}
          onFocus={(event) => event.target.select()}
          readOnly
          // biome-ignore lint/a11y/noAutofocus: it stands where the button that was pressed stood
          autoFocus
          value={text}
        />
      );
    }
    return (
      <ScriptButton className={styles.copy} onClick={copy} title={title}>
        <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
      </ScriptButton>
    );
  },
);
