import styles from "./second-factor-set-up.module.css";

/** What is shown once, when a second factor is set up; its words in the reader's language. */
export interface SecondFactorKey {
  kind: "second-factor";
  /** The address of a drawing of the key, for a camera. */
  drawing: string;
  secret: string;
  backupCodes: readonly string[];
  words: Readonly<Record<"scan" | "drawing" | "key" | "backup" | "confirm", string>>;
}

/** Key and backup codes of a second factor, before the first code turns it on. */
export function SecondFactorSetUp({ drawing, secret, backupCodes, words }: SecondFactorKey) {
  return (
    <div className={styles.steps}>
      <p>{words.scan}</p>
      {/* biome-ignore lint/performance/noImgElement: a drawing made for this answer only */}
      <img alt={words.drawing} className={styles.code} height="220" src={drawing} width="220" />
      <p>
        {words.key}: <code className={styles.key}>{secret.replace(/(.{4})/g, "$1 ").trim()}</code>
      </p>
      <p>{words.backup}</p>
      <ul className={styles.backup}>
        {backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>{words.confirm}</p>
    </div>
  );
}
