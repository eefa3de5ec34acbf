import { useLocale, useTranslations } from "next-intl";
import { LANGUAGE_NAMES, LANGUAGES_OFFERED } from "@/lib/i18n/language-names";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { pathIn } from "@/lib/i18n/routing";
import { type LanguageLink, LanguageLinks } from "./language-links";

interface LanguageSwitchProps {
  /** The page's own address with its parameters. */
  href: string;
}

/** The same page in each language; and, once, the visitor's own language to a browser that prefers it. */
export function LanguageSwitch({ href }: LanguageSwitchProps) {
  const t = useTranslations("site");
  const current = useLocale();
  const [path = "/", query] = href.split("?", 2);
  const links = LANGUAGES_OFFERED.map((locale): LanguageLink => {
    const { offer, offerDismiss } = messagesOf(locale).site;
    const { short, whole } = LANGUAGE_NAMES[locale];
    const own = pathIn(locale, path);
    const words = locale === current ? null : { offer, dismiss: offerDismiss };
    return { locale, short, whole, href: query ? `${own}?${query}` : own, words };
  });
  return <LanguageLinks current={current} label={t("languages")} links={links} />;
}
