"use client";

import { type SyntheticEvent, useEffect, useState } from "react";
import { asPart } from "@/components/parts/as-part";
import { pathIn } from "@/lib/i18n/routing";
import styles from "./language-links.module.css";

export interface LanguageLink {
  locale: string;
  /** What the language calls itself, short and whole. */
  short: string;
  whole: string;
  /** The page in this language, as the server knows it. */
  href: string;
  /** The offer of the language in its own words; null for that of the page. */
  words: { offer: string; dismiss: string } | null;
}

interface LanguageLinksProps {
  current: string;
  label: string;
  links: readonly LanguageLink[];
}

/** Kept by the browser once the visitor chose a language or did not want the offer. */
const ANSWERED = "qualified:language";

/** Filters change the address without the server: a link leads to what is on screen when it is used. */
function followAddress({ currentTarget: link }: SyntheticEvent<HTMLAnchorElement>) {
  link.pathname = pathIn(link.hreflang, window.location.pathname);
  link.search = window.location.search;
  link.hash = window.location.hash;
}

function rememberAnswer() {
  try {
    localStorage.setItem(ANSWERED, "answered");
  } catch {
    // A browser that keeps nothing is asked again.
  }
}

function wasAnswered(): boolean {
  try {
    return localStorage.getItem(ANSWERED) !== null;
  } catch {
    return true;
  }
}

/** The first of the browser's languages that the site speaks. */
function preferred(links: readonly LanguageLink[]): LanguageLink | undefined {
  for (const tag of navigator.languages) {
    const [language] = tag.toLowerCase().split("-", 1);
    const found = links.find(({ locale }) => locale === language);
    if (found) return found;
  }
  return undefined;
}

/** The links to a page's other languages, and the offer of the one that the browser asks for. */
export const LanguageLinks = asPart(
  "language-links",
  function LanguageLinks({ current, label, links }: LanguageLinksProps) {
    const [offered, setOffered] = useState<LanguageLink | null>(null);
    useEffect(() => {
      const found = wasAnswered() ? undefined : preferred(links);
      setOffered(found?.words ? found : null);
    }, [links]);
    const follow = { onFocus: followAddress, onPointerDown: followAddress };
    const choose = (event: SyntheticEvent<HTMLAnchorElement>) => {
      followAddress(event);
      rememberAnswer();
    };
    return (
      <>
        <nav aria-label={label} className={styles.languages}>
          <ul>
            {links.map(({ locale, short, whole, href }) => (
              <li key={locale}>
                <a
                  aria-current={locale === current ? "true" : undefined}
                  href={href}
                  hrefLang={locale}
                  lang={locale}
                  onClick={choose}
                  {...follow}
                >
                  <span aria-hidden="true">{short}</span>
                  <span className="visually-hidden">{whole}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {offered?.words ? (
          <div className={styles.offer} lang={offered.locale} role="status">
            <a href={offered.href} hrefLang={offered.locale} onClick={choose} {...follow}>
              {offered.words.offer}
            </a>
            <button
              onClick={() => {
                rememberAnswer();
                setOffered(null);
              }}
              type="button"
            >
              {offered.words.dismiss}
            </button>
          </div>
        ) : null}
      </>
    );
  },
);
