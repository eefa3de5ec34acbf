"use client";

import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { asPart } from "@/components/parts/as-part";
import { followRevisions } from "./live-connection";
import styles from "./live-updates.module.css";

interface LiveUpdatesProps {
  games: string;
  /** The revision that the page shows. */
  revision: number;
  /** What the newest revisions changed, in order. */
  news: readonly { revision: number; text: string }[];
  dismissLabel: string;
}

/**
 * Asks for the page's data anew when a revision is published, which keeps scroll, filter and focus,
 * and then says what changed since the reader opened the page or dismissed what was said.
 */
export const LiveUpdates = asPart(
  "live-updates",
  function LiveUpdates({ games, revision, news, dismissLabel }: LiveUpdatesProps) {
    const router = useRouter();
    const [read, setRead] = useState(revision);
    const shown = useRef(revision);
    useLayoutEffect(() => {
      if (shown.current === revision) return;
      shown.current = revision;
      // Once a filter was changed, the router takes the new data for another page: it scrolls to the top
      // at the end of this commit, after this effect and before the browser paints.
      const { scrollX: left, scrollY: top } = window;
      queueMicrotask(() => window.scrollTo({ left, top, behavior: "instant" }));
    }, [revision]);
    useEffect(
      () => followRevisions({ games, shown: () => shown.current, update: () => router.refresh() }),
      [games, router],
    );
    const fresh = news.filter((each) => each.revision > read && each.revision <= revision);
    return (
      <div className={styles.place} role="status">
        {fresh.length === 0 ? null : (
          <div className={styles.notice}>
            <div>
              {fresh.map((each) => (
                <p key={each.revision}>{each.text}</p>
              ))}
            </div>
            <button onClick={() => setRead(revision)} type="button">
              {dismissLabel}
            </button>
          </div>
        )}
      </div>
    );
  },
);
