import { type RenderResult, render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import type { WithNames } from "@/lib/i18n/names";

type Language = Parameters<typeof messagesOf>[0];

/** Shows a component in English; a message that is missing fails the test. */
export function renderComponent(component: ReactNode): RenderResult {
  return render(inEnglish(component));
}

/** In English, with other names of nations, tournaments and Games where a language has them. */
export function inEnglish(component: ReactNode, names: WithNames = {}): ReactNode {
  return inLanguage("en", component, names);
}

/** In a language; a message that is missing, or lacks an argument, fails the test. */
export function inLanguage(
  language: Language,
  component: ReactNode,
  names: WithNames = {},
): ReactNode {
  return (
    <NextIntlClientProvider
      locale={language}
      messages={{ ...messagesOf(language), ...names }}
      onError={(error) => {
        throw error;
      }}
      timeZone="UTC"
    >
      {component}
    </NextIntlClientProvider>
  );
}
