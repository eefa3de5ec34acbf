import { type RenderResult, render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messagesOf } from "@/lib/i18n/messages/catalogue";

const en = messagesOf("en");

/** Shows a component in English; a message that is missing fails the test. */
export function renderComponent(component: ReactNode): RenderResult {
  return render(inEnglish(component));
}

export function inEnglish(component: ReactNode): ReactNode {
  return (
    <NextIntlClientProvider
      locale="en"
      messages={en}
      onError={(error) => {
        throw error;
      }}
      timeZone="UTC"
    >
      {component}
    </NextIntlClientProvider>
  );
}
