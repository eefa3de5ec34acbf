import "../globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { EarlyInput } from "@/components/ui/early-input";
import { routing } from "@/lib/i18n/routing";

// A page is a function of its address and the record's revision; the server in bin/ keeps the answers.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#131416" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  return { title: { template: `%s · ${t("name")}`, default: t("name") } };
}

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale}>
      <body>
        {children}
        <EarlyInput />
      </body>
    </html>
  );
}
