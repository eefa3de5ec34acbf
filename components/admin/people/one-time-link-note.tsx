import { CopyButton } from "@/components/ui/copy-button";
import styles from "./one-time-link-note.module.css";

/** A link that is shown once, to be sent to its owner; its words in the reader's language. */
export interface OneTimeLinkContent {
  kind: "link";
  url: string;
  words: Readonly<Record<"send" | "copy" | "copied", string>>;
}

/** The link with what to do with it. */
export function OneTimeLinkNote({ url, words }: OneTimeLinkContent) {
  return (
    <div className={styles.note} role="status">
      <p>{words.send}</p>
      <p className={styles.url}>
        <code>{url}</code>
      </p>
      <CopyButton copiedLabel={words.copied} label={words.copy} text={url} />
    </div>
  );
}
