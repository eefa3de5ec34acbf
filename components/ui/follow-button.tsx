"use client";

import { asPart } from "@/components/parts/as-part";
import styles from "./copy-button.module.css";
import { ScriptButton } from "./script-button";
import { keepFollowed, useFollowed } from "./use-followed";

interface FollowButtonProps {
  /** Whom it follows: a NOC, or a boxer of a Games. */
  id: string;
  follow: string;
  unfollow: string;
}

/** Follows a nation or a boxer in this browser, or stops to. */
export const FollowButton = asPart(
  "follow-button",
  function FollowButton({ id, follow, unfollow }: FollowButtonProps) {
    const isFollowed = useFollowed().includes(id);
    return (
      <ScriptButton className={styles.copy} onClick={() => keepFollowed(id, !isFollowed)}>
        <span aria-live="polite">{isFollowed ? unfollow : follow}</span>
      </ScriptButton>
    );
  },
);
