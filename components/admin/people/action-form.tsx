"use client";

import { useTranslations } from "next-intl";
import { type HTMLInputTypeAttribute, useId } from "react";
import { useLastingNote } from "@/components/admin/change/lasting-note";
import styles from "@/components/admin/forms/form.module.css";
import type { FormAction } from "./form-state";
import { OneTimeLinkNote } from "./one-time-link-note";
import { SecondFactorSetUp } from "./second-factor-set-up";
import { useAskedAction } from "./use-asked-action";

export interface FormField {
  name: string;
  label: string;
  /** Is the label for those who hear it only? */
  isLabelHidden?: boolean;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  inputMode?: "numeric" | "email" | "text";
  value?: string;
  hint?: string;
  options?: readonly { value: string; label: string }[];
}

interface ActionFormProps {
  action: FormAction;
  fields: readonly FormField[];
  /** Whose password is asked for; unseen, for password managers. */
  username?: string;
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  /** What the button does, whole, where its text alone could be one of many. */
  submitLabel?: string;
  /** The form to go on with, once there is content. */
  following?: ActionFormProps;
  isInline?: boolean;
  isQuiet?: boolean;
}

/** A form that is sent to an action and says what became of it; works without JavaScript too. */
export function ActionForm(props: ActionFormProps) {
  const { action, fields, hidden = {}, username, submit, submitLabel, isInline, isQuiet } = props;

  const t = useTranslations("admin.problems");
  const { state, form, isSending } = useAskedAction(action, { problem: t("unreachable") });
  const id = useId();
  const done = state.done ? (
    <p className={styles.done} role="status">
      {state.done}
    </p>
  ) : null;
  useLastingNote(done);
  return (
    <div>
      <form {...form} className={isInline ? styles.inline : styles.form}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        {username ? (
          <input autoComplete="username" defaultValue={username} hidden name="username" readOnly />
        ) : null}
        {fields.map((field) => (
          <Field
            field={field}
            id={`${id}${field.name}`}
            isWrong={state.field === field.name}
            key={field.name}
            problemId={`${id}problem`}
            value={state.values?.[field.name] ?? field.value}
          />
        ))}
        <button
          aria-disabled={isSending}
          aria-label={submitLabel}
          className={isQuiet ? styles.quiet : styles.submit}
          type="submit"
        >
          {submit}
        </button>
        {state.problem ? (
          <p className={styles.problem} id={`${id}problem`} role="alert">
            {state.problem}
          </p>
        ) : null}
        {done}
      </form>
      {state.content?.kind === "link" ? <OneTimeLinkNote {...state.content} /> : null}
      {state.content?.kind === "second-factor" ? <SecondFactorSetUp {...state.content} /> : null}
      {state.content && props.following ? <ActionForm {...props.following} /> : null}
    </div>
  );
}

interface FieldProps {
  field: FormField;
  id: string;
  isWrong: boolean;
  problemId: string;
  value: string | undefined;
}

function Field({ field, id, isWrong, problemId, value }: FieldProps) {
  const { name, label, isLabelHidden, hint, options, type = "text" } = field;
  const described = [hint ? `${id}hint` : "", isWrong ? problemId : ""].filter(Boolean).join(" ");
  const shared = {
    id,
    name,
    required: true,
    "aria-invalid": isWrong || undefined,
    "aria-describedby": described || undefined,
    // A new value from the action replaces the one that the browser holds.
    key: value,
    defaultValue: value,
  };
  const { key, ...attributes } = shared;
  return (
    <div className={styles.field}>
      <label className={isLabelHidden ? "visually-hidden" : styles.label} htmlFor={id}>
        {label}
      </label>
      {options ? (
        <select {...attributes} key={key}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...attributes}
          autoComplete={field.autoComplete ?? "off"}
          inputMode={field.inputMode}
          key={key}
          spellCheck={false}
          type={type}
        />
      )}
      {hint ? (
        <p className={styles.hint} id={`${id}hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
