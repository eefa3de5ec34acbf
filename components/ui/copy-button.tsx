"use client";

import { useState } from "react";
import styles from "./copy-button.module.css";

interface CopyButtonProps {
  text: string;
  label: string;
  copiedLabel: string;
}

/** Copies a text to the clipboard and says so for a moment. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 2000);
  }
  return (
    <button className={styles.copy} onClick={copy} type="button">
      <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
    </button>
  );
}
