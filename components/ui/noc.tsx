import styles from "./noc.module.css";

interface NocProps {
  noc: string;
  isoAlpha2: string | null;
  /** The nation's name, where it is shown beside the code. */
  name?: string;
  /** On a phone the code alone. */
  isShortOnPhone?: boolean;
}

/** Teams that box under a flag of their own, which is not the flag of their ISO code. */
const NO_FLAG: ReadonlySet<string> = new Set(["TPE", "AIN", "EOR"]);

/** A small flag, always beside the NOC's code, and the nation's name if given. */
export function Noc({ noc, isoAlpha2, name, isShortOnPhone = false }: NocProps) {
  return (
    <span>
      <span className={styles.mark}>
        {isoAlpha2 && !NO_FLAG.has(noc) ? (
          // biome-ignore lint/performance/noImgElement: a 300-byte SVG gains nothing from an optimiser
          <img
            alt=""
            className={styles.flag}
            height={12}
            loading="lazy"
            src={`/flags/${isoAlpha2.toLowerCase()}.svg`}
            width={18}
          />
        ) : (
          <span className={styles.noFlag} />
        )}
        <abbr className={styles.code} title={name}>
          {noc}
        </abbr>
      </span>
      {name ? <span className={isShortOnPhone ? styles.wideOnly : undefined}> {name}</span> : null}
    </span>
  );
}
