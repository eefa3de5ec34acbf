import type en from "./messages/en.json";
import type { Locale as RoutingLocale } from "./routing";

declare module "next-intl" {
  interface AppConfig {
    Locale: RoutingLocale;
    Messages: typeof en;
  }
}
