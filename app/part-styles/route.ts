import dayReadout from "@/components/charts/day-readout.module.css";
import developersPage from "@/components/developers/developers-page.module.css";
import embedPage from "@/components/embed/embed-page.module.css";
import curlLine from "@/components/qualification/press/curl-line.module.css";
import citeList from "@/components/ui/cite-list.module.css";
import copyButton from "@/components/ui/copy-button.module.css";
import copyTable from "@/components/ui/copy-table.module.css";
import dayControl from "@/components/ui/day-control.module.css";
import languageLinks from "@/components/ui/language-links.module.css";
import liveUpdates from "@/components/ui/live-updates.module.css";
import menu from "@/components/ui/menu.module.css";
import menuFilter from "@/components/ui/menu-filter.module.css";

export const dynamic = "force-static";

/** By the file's path, what the build calls the classes of the parts: bin/setup/make-parts.mjs reads it. */
const STYLES = {
  "components/charts/day-readout.module.css": dayReadout,
  "components/developers/developers-page.module.css": developersPage,
  "components/embed/embed-page.module.css": embedPage,
  "components/qualification/press/curl-line.module.css": curlLine,
  "components/ui/cite-list.module.css": citeList,
  "components/ui/copy-button.module.css": copyButton,
  "components/ui/copy-table.module.css": copyTable,
  "components/ui/day-control.module.css": dayControl,
  "components/ui/language-links.module.css": languageLinks,
  "components/ui/live-updates.module.css": liveUpdates,
  "components/ui/menu.module.css": menu,
  "components/ui/menu-filter.module.css": menuFilter,
};

export function GET(): Response {
  return Response.json(STYLES);
}
