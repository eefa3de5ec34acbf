import { useTranslations } from "next-intl";
import { useState } from "react";
import { Menu } from "@/components/ui/menu";
import { makeSearch, searchText } from "@/lib/record/fold";
import type { FilterKey } from "@/lib/record/table";
import type { FilterOption } from "./column-view";
import styles from "./toolbar.module.css";

interface FilterMenuProps {
  filter: FilterKey;
  options: readonly FilterOption[];
  chosen: readonly string[];
  counts: ReadonlyMap<string, number>;
  onChange: (filter: FilterKey, chosen: string[]) => void;
}

const LONG_LIST = 15;

/** The values of one filter with how many rows each would show. */
export function FilterMenu({ filter, options, chosen, counts, onChange }: FilterMenuProps) {
  const t = useTranslations("table");
  const [typed, setTyped] = useState("");
  const found = makeSearch(typed);
  const offered = options.filter(
    ({ value, label, search }) =>
      chosen.includes(value) || (counts.has(value) && found(search ?? searchText([value, label]))),
  );
  const isLong = options.length > LONG_LIST;
  return (
    <Menu
      buttonClass={`${styles.filter} ${chosen.length ? styles.on : ""}`}
      id={`filter-${filter}`}
      label={
        <>
          {t(`filter.${filter}`)}
          {chosen.length ? <span className={styles.chosenCount}>{chosen.length}</span> : null}
        </>
      }
      title={t(`filter.${filter}`)}
    >
      {isLong ? (
        <input
          aria-label={t("find")}
          autoComplete="off"
          className={styles.find}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t("find")}
          type="search"
          value={typed}
        />
      ) : null}
      <ul className={isLong ? styles.longOptions : styles.options}>
        {offered.map(({ value, label }) => (
          <li key={value}>
            <label>
              <input
                checked={chosen.includes(value)}
                name={filter}
                onChange={({ target }) =>
                  onChange(
                    filter,
                    target.checked ? [...chosen, value] : chosen.filter((each) => each !== value),
                  )
                }
                type="checkbox"
                value={value}
              />
              <span>{label}</span>
              <span className={styles.count}>{counts.get(value) ?? 0}</span>
            </label>
          </li>
        ))}
      </ul>
      <noscript>
        <button type="submit">{t("apply")}</button>
      </noscript>
    </Menu>
  );
}
