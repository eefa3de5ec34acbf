import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageShell } from "@/app/[locale]/page-shell";
import { DesignPage } from "@/components/design/design-page";
import { findFeaturedRecord } from "@/lib/data/record-store";

export const metadata: Metadata = { title: "Design", robots: { index: false } };

/** What pages are made of, for whoever works on the site. */
export default async function Page() {
  const record = (await findFeaturedRecord()) ?? notFound();
  return (
    <PageShell isLive={false} record={record}>
      <DesignPage />
    </PageShell>
  );
}
