"use client";

import styles from "./cite-list.module.css";
import { CopyButton } from "./copy-button";
import { useOrigin, withOrigin } from "./use-origin";

interface CiteListProps {
  entries: readonly { label: string; text: string }[];
  /** The address in each of the texts. */
  path: string;
  copyLabel: string;
  copiedLabel: string;
}

/** Citations in several forms, each to be copied. */
export function CiteList({ entries, path, copyLabel, copiedLabel }: CiteListProps) {
  const origin = useOrigin();
  return (
    <dl className={styles.list}>
      {entries.map(({ label, text }) => (
        <div key={label}>
          <dt>
            {label}{" "}
            <CopyButton
              copiedLabel={copiedLabel}
              label={copyLabel}
              path={path}
              text={text}
              title={`${copyLabel}: ${label}`}
            />
          </dt>
          <dd>{withOrigin(text, path, origin)}</dd>
        </div>
      ))}
    </dl>
  );
}
