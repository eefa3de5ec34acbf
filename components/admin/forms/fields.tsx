"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type Ref, useId, useMemo, useState } from "react";
import { boxerLabels, type ListedBoxer } from "@/lib/record/boxer-labels";
import styles from "./form.module.css";

interface FieldProps {
  label: string;
  hint?: ReactNode;
  children: (attributes: { id: string; "aria-describedby": string | undefined }) => ReactNode;
}

/** A labelled control with what is to be known about it. */
export function LabelledField({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": hint ? `${id}hint` : undefined })}
      {hint ? (
        <p className={styles.hint} id={`${id}hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "url" | "date" | "number";
  hint?: ReactNode;
  list?: string;
  isRequired?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  list,
  type,
  isRequired,
}: TextFieldProps) {
  return (
    <LabelledField hint={hint} label={label}>
      {(attributes) => (
        <input
          {...attributes}
          autoComplete="off"
          list={list}
          min={type === "number" ? 0 : undefined}
          onChange={({ target }) => onChange(target.value)}
          required={isRequired}
          spellCheck={false}
          type={type ?? "text"}
          value={value}
        />
      )}
    </LabelledField>
  );
}

export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** The words for no choice; without it one has to be chosen. */
  none?: string;
  hint?: ReactNode;
}

export function SelectField({ label, value, options, onChange, none, hint }: SelectFieldProps) {
  return (
    <LabelledField hint={hint} label={label}>
      {(attributes) => (
        <select {...attributes} onChange={({ target }) => onChange(target.value)} value={value}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

interface CheckFieldProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

export function CheckField({ label, isChecked, onChange }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input
        checked={isChecked}
        onChange={({ target }) => onChange(target.checked)}
        type="checkbox"
      />{" "}
      {label}
    </label>
  );
}

interface BoxerFieldProps {
  label: string;
  /** The slug of the chosen boxer; "": nobody is. */
  value: string;
  boxers: readonly ListedBoxer[];
  onChange: (slug: string) => void;
  hint?: string;
  /** Said of a text that is nobody's. */
  unknown: string;
}

/** A boxer of a list, found by typing any part of the name or NOC. */
export function BoxerField({ label, value, boxers, onChange, hint, unknown }: BoxerFieldProps) {
  const listId = useId();
  const labels = useMemo(() => boxerLabels(boxers), [boxers]);
  const [typed, setTyped] = useState(labels.get(value) ?? value);
  const meant = boxerMeant(boxers, labels, typed);
  // Emptied from outside, or set to somebody else.
  const isStale = (meant?.slug ?? "") !== value;
  const text = isStale ? (labels.get(value) ?? "") : typed;
  const isUnknown = !isStale && text.trim() !== "" && meant === undefined;
  return (
    <>
      <TextField
        hint={isUnknown ? <span className={styles.wrong}>{unknown}</span> : hint}
        label={label}
        list={listId}
        onChange={(next) => {
          setTyped(next);
          onChange(boxerMeant(boxers, labels, next)?.slug ?? "");
        }}
        value={text}
      />
      <datalist id={listId}>
        {boxers.map(({ slug }) => (
          <option key={slug} value={labels.get(slug)} />
        ))}
      </datalist>
    </>
  );
}

/** The boxer whose label, slug or unique name is typed. */
function boxerMeant(
  boxers: readonly ListedBoxer[],
  labels: ReadonlyMap<string, string>,
  typed: string,
): ListedBoxer | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  const named = boxers.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  return (
    boxers.find(({ slug }) => slug === text || labels.get(slug) === text) ??
    (named.length === 1 ? named[0] : undefined)
  );
}

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Whether it was asked for and not given. */
  isMissing: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** Characters that the log of corrections takes. */
export const LONGEST_REASON = 500;

/** Why something public is changed. What is longer than the log takes is said, and never cut. */
export function ReasonField({ value, onChange, isMissing, ref }: ReasonFieldProps) {
  const t = useTranslations("admin.change");
  const count = value.trim().length;
  const wrong =
    count > LONGEST_REASON
      ? t("reasonTooLong", { count })
      : isMissing && count === 0
        ? t("refused.reason_needed")
        : null;
  return (
    <LabelledField
      hint={wrong ? <span className={styles.wrong}>{wrong}</span> : t("reasonHint")}
      label={t("reason")}
    >
      {(attributes) => (
        <input
          {...attributes}
          autoComplete="off"
          aria-invalid={wrong !== null || undefined}
          onChange={({ target }) => onChange(target.value)}
          ref={ref}
          required
          value={value}
        />
      )}
    </LabelledField>
  );
}
