import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmbedNote } from "@/components/embed/embed-note";
import { localePath } from "@/lib/i18n/routing";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("embed");
  return { title: t("refusedTitle"), robots: { index: false } };
}

/** What an embed with an address that is not right is answered with: proxy.ts leads here. */
export default async function EmbedRefusedPage() {
  return <EmbedNote href={localePath(await getLocale(), "/")} />;
}
