"use client";

import { type ReactNode, useId } from "react";
import styles from "./action-form.module.css";

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
  value: string;
  boxers: readonly { slug: string; name: string; noc: string }[];
  onChange: (slug: string) => void;
  hint?: string;
}

/** A boxer by slug, found by typing any part of his name or NOC. */
export function BoxerField({ label, value, boxers, onChange, hint }: BoxerFieldProps) {
  const listId = useId();
  const chosen = boxers.find(({ slug }) => slug === value);
  return (
    <>
      <TextField
        hint={chosen ? `${chosen.name} (${chosen.noc})` : hint}
        label={label}
        list={listId}
        onChange={(typed) => onChange(typed.trim())}
        value={value}
      />
      <datalist id={listId}>
        {boxers.map(({ slug, name, noc }) => (
          <option key={slug} label={`${name} (${noc})`} value={slug} />
        ))}
      </datalist>
    </>
  );
}
