"use client";

import { asPart } from "@/components/parts/as-part";
import styles from "./cite-list.module.css";
import { CopyButton } from "./copy-button";
import { useOrigin, withOrigin } from "./use-origin";

interface CiteListProps {
  /** `isStyle`: in the words of a style or a program, whatever the language of the page. */
  entries: readonly { label: string; text: string; isStyle?: boolean }[];
  /** The address in each of the texts. */
  path: string;
  copyLabel: string;
  copiedLabel: string;
}

/** Citations in several forms, each to be copied. */
export const CiteList = asPart(
  "cite-list",
  function CiteList({ entries, path, copyLabel, copiedLabel }: CiteListProps) {
    const origin = useOrigin();
    return (
      <dl className={styles.list}>
        {entries.map(({ label, text, isStyle = false }) => (
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
            <dd {...(isStyle ? { translate: "no" } : {})}>{withOrigin(text, path, origin)}</dd>
          </div>
        ))}
      </dl>
    );
  },
);
