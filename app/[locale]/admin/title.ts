import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** The metadata of a page of the admin area, which no search engine should list. */
export async function adminPage(page: string): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("title", { page }), robots: { index: false } };
}
