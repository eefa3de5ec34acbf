"use client";

import { useState } from "react";
import { asPart } from "@/components/parts/as-part";
import styles from "./copy-table.module.css";
import { Menu } from "./menu";
import { ScriptButton } from "./script-button";

interface TableForm {
  label: string;
  /** Where the table is, written so. */
  href: string;
  /** Whether it is pasted as a table, not as its text. */
  isRich?: boolean;
}

interface CopyTableProps {
  /** Unique on the page. */
  id: string;
  label: string;
  copiedLabel: string;
  failedLabel: string;
  buttonClass?: string | undefined;
  formats: readonly TableForm[];
}

async function copyForm({ href, isRich }: TableForm): Promise<void> {
  // A promise in the item: some browsers allow the clipboard only in the moment of the click.
  const written = fetch(href).then(async (response) => {
    if (!response.ok) throw new Error(`${href} answered ${response.status}`);
    return response.text();
  });
  const as = (type: string) => written.then((text) => new Blob([text], { type }));
  const types = isRich ? ["text/html", "text/plain"] : ["text/plain"];
  const item = new ClipboardItem(Object.fromEntries(types.map((type) => [type, as(type)])));
  await navigator.clipboard.write([item]);
}

/** Copies the rows of a table in one of several forms, as they are written by the API. */
export const CopyTable = asPart(
  "copy-table",
  function CopyTable({
    id,
    label,
    copiedLabel,
    failedLabel,
    buttonClass,
    formats,
  }: CopyTableProps) {
    const [said, setSaid] = useState("");
    const copy = async (form: TableForm) => {
      setSaid("");
      try {
        await copyForm(form);
        setSaid(copiedLabel);
        setTimeout(() => setSaid(""), 2000);
      } catch {
        setSaid(failedLabel);
      }
    };
    return (
      <>
        <Menu {...(buttonClass ? { buttonClass } : {})} id={id} label={label} title={label}>
          <ul className={styles.forms}>
            {formats.map((form) => (
              <li key={form.label}>
                <ScriptButton className={styles.form} onClick={() => copy(form)}>
                  {form.label}
                </ScriptButton>
              </li>
            ))}
          </ul>
        </Menu>
        <span aria-live="polite">{said}</span>
      </>
    );
  },
);
