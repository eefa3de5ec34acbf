import { useTranslations } from "next-intl";
import { useLinks } from "@/components/ui/use-links";
import { countBy } from "@/lib/record/count-definition";
import {
  COUNT_PARAMS,
  COUNT_VALUES,
  type CountDefinition,
  type CountParam,
  countValues,
} from "@/lib/record/count-terms";
import { isUnderWay } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./count-page.module.css";

interface CountSwitchesProps {
  record: GamesRecord;
  definition: CountDefinition;
}

/** Each other definition that is one choice away, with the number that it gives. */
export function CountSwitches({ record, definition }: CountSwitchesProps) {
  const t = useTranslations("count");
  const links = useLinks(record);
  const chosen = countValues(definition);
  const when = record.asOf !== null ? "day" : isUnderWay(record) ? "now" : "end";
  return (
    <nav aria-label={t("choose")}>
      <dl className={styles.switches}>
        {COUNT_PARAMS.map((name) => (
          <div key={name}>
            <dt>{t(`param.${name}`)}</dt>
            <dd>
              {COUNT_VALUES[name].map((value) => {
                const other = withValue(definition, name, value);
                return (
                  <a
                    aria-current={chosen[name] === value ? "true" : undefined}
                    href={links.count(other)}
                    key={value}
                  >
                    {t(`option.${value}`, { when })} <b>{countBy(record, other).total}</b>
                  </a>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}

function withValue(definition: CountDefinition, name: CountParam, value: string): CountDefinition {
  const isSwitch = name === "refugees" || name === "neutrals";
  return { ...definition, [name]: isSwitch ? value === "in" : value };
}
