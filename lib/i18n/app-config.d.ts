import type { Messages as AllMessages } from "./messages/catalogue";
import type { Locale as RoutingLocale } from "./routing";

declare module "next-intl" {
  interface AppConfig {
    Locale: RoutingLocale;
    Messages: AllMessages;
  }
}
