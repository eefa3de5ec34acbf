import { useTranslations } from "next-intl";
import type { RowChoice } from "@/lib/change/draw-changes";
import type { PastedBoxer } from "@/lib/change/paste-draw";
import { boxerMarks } from "@/lib/record/boxer-labels";
import type { Boxer } from "@/lib/record/games-rows";
import type { BoxerMatch } from "@/lib/record/match-boxers";
import grid from "./form-layout.module.css";

interface BoxerChoiceProps {
  boxer: PastedBoxer;
  bySlug: ReadonlyMap<string, Boxer>;
  found: BoxerMatch;
  choice: RowChoice | null;
  onChange: (choice: RowChoice) => void;
}

/** Whom a row means: somebody of the record, somebody new, nobody. */
export function BoxerChoice({ boxer, bySlug, found, choice, onChange }: BoxerChoiceProps) {
  const t = useTranslations("admin.draw");
  const slugs = found.kind === "known" ? [found.slug] : found.kind === "unknown" ? [] : found.slugs;
  const marks = boxerMarks(slugs.flatMap((slug) => bySlug.get(slug) ?? []));
  const value = choice?.kind === "known" ? choice.slug : (choice?.kind ?? "");
  return (
    <>
      <select
        aria-label={t("meansOf", { name: boxer.name })}
        className={grid.choice}
        onChange={({ target }) => {
          const { value: next } = target;
          if (next === "new" || next === "left-out") onChange({ kind: next });
          else if (next !== "") onChange({ kind: "known", slug: next });
        }}
        value={value}
      >
        {choice === null ? <option value="">{t("choose")}</option> : null}
        {slugs.map((slug) => (
          <option key={slug} value={slug}>
            {t("known", {
              name: [bySlug.get(slug)?.name ?? slug, marks.get(slug)].filter(Boolean).join(", "),
              noc: bySlug.get(slug)?.noc ?? "",
              category: bySlug.get(slug)?.categoryCode ?? "",
            })}
          </option>
        ))}
        <option value="new">{t("new")}</option>
        <option value="left-out">{t("leftOut")}</option>
      </select>
      {found.kind === "known" || found.kind === "unknown" ? null : (
        <small className={grid.found}>{t(`found.${found.kind}`)}</small>
      )}
    </>
  );
}
