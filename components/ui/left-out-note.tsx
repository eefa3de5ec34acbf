import { useTranslations } from "next-intl";
import type { LeftOut } from "@/lib/schemas/meant-params";
import { rawList } from "@/lib/schemas/table-query";
import type { PageAddress } from "./day-href";
import styles from "./left-out-note.module.css";

/** The places of the values in a message. */
const TAGS = ["first", "second", "third"] as const;

interface LeftOutNoteProps {
  /** What was asked and is not shown. */
  leftOut: readonly LeftOut[];
  address: PageAddress;
  /** The words for a value, where it has other words than its code. */
  labelOf?: (field: string, value: string) => string;
}

/** Says what of the address a page does not understand, and leads to what was probably meant. */
export function LeftOutNote({ leftOut, address, labelOf = (_, value) => value }: LeftOutNoteProps) {
  const t = useTranslations("leftOut");
  if (leftOut.length === 0) return null;
  return (
    <div className={styles.note}>
      {leftOut.map(({ field, given, near }) => (
        <p key={`${field} ${given}`}>
          {t("text", { field, given })}{" "}
          {near.length > 0
            ? t.rich(`meant${near.length}` as "meant1", {
                ...Object.fromEntries(
                  near.map((value, at) => [
                    TAGS[at],
                    () => (
                      <a href={hrefWith(address, field, given, value)}>{labelOf(field, value)}</a>
                    ),
                  ]),
                ),
              })
            : null}
        </p>
      ))}
    </div>
  );
}

/** The page's address with another value in the place of the one that was left out. */
function hrefWith(
  { path, params }: PageAddress,
  field: string,
  given: string,
  value: string,
): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(params)) {
    for (const each of rawList(params, name).flatMap((list) => list.split(","))) {
      query.append(name, name === field && each.trim().startsWith(given) ? value : each);
    }
  }
  return `${path}?${query}`;
}
