"use client";

import { useEffect } from "react";
import { asPart } from "@/components/parts/as-part";

/** Tells a printed page the address that it has in this moment, with its host and its filters. */
export const PrintedAddress = asPart("printed-address", function PrintedAddress() {
  useEffect(() => {
    const say = () =>
      document.documentElement.style.setProperty("--address", JSON.stringify(window.location.href));
    window.addEventListener("beforeprint", say);
    return () => window.removeEventListener("beforeprint", say);
  }, []);
  return null;
});
