"use client";

import { useEffect } from "react";
import { asPart } from "@/components/parts/as-part";
import { useFollowed } from "@/components/ui/use-followed";
import { followedAddress } from "@/lib/record/followed";

/** Where the page was opened without anybody in its address, it goes on to whom this browser follows. */
export const OpenFollowed = asPart(
  "open-followed",
  function OpenFollowed({ games, href }: { games: string; href: string }) {
    const address = followedAddress(href, games, useFollowed());
    useEffect(() => {
      if (address !== href) window.location.replace(address);
    }, [address, href]);
    return null;
  },
);
