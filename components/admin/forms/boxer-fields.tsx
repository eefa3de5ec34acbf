import { useTranslations } from "next-intl";
import { LabelledField, SelectField, TextField } from "./fields";
import type { useFormValues } from "./use-form-values";

interface OfTyped {
  field: ReturnType<typeof useFormValues>["field"];
}

/** The other spellings of a boxer, one a line. */
export function AliasesField({ field, rows }: OfTyped & { rows: number }) {
  const t = useTranslations("admin.boxer");
  const { value, onChange } = field("aliases");
  return (
    <LabelledField hint={t("aliasesHint")} label={t("aliases")}>
      {(attributes) => (
        <textarea
          {...attributes}
          onChange={({ target }) => onChange(target.value)}
          rows={rows}
          spellCheck={false}
          value={value}
        />
      )}
    </LabelledField>
  );
}

/** The NOC that a boxer is of; `none`: the words for no choice. */
export function NocField({
  field,
  nocs,
  none,
}: OfTyped & { nocs: readonly string[]; none?: string }) {
  const t = useTranslations("admin.boxer");
  const options = nocs.map((noc) => ({ value: noc, label: noc }));
  const { value, onChange } = field("noc");
  return (
    <SelectField label={t("noc")} none={none} onChange={onChange} options={options} value={value} />
  );
}

/** The page that names a boxer. */
export function BoxerSourceField({ field }: OfTyped) {
  const t = useTranslations("admin.boxer");
  return (
    <TextField
      hint={t("sourceHint")}
      label={t("source")}
      type="url"
      {...field("sourceUrl")}
      isRequired
    />
  );
}
