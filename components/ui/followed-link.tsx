"use client";

import { asPart } from "@/components/parts/as-part";
import { followedAddress } from "@/lib/record/followed";
import { useFollowed } from "./use-followed";

interface FollowedLinkProps {
  games: string;
  /** The page without anybody. */
  href: string;
  label: string;
}

/** The way to what this browser follows, with it in the address. */
export const FollowedLink = asPart(
  "followed-link",
  function FollowedLink({ games, href, label }: FollowedLinkProps) {
    return <a href={followedAddress(href, games, useFollowed())}>{label}</a>;
  },
);
