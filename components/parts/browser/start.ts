// The script of a page without the framework: wakes its parts. Made into one file by bin/setup/make-parts.mjs.
import { DayReadout } from "@/components/charts/day-readout";
import { CodeBlock } from "@/components/developers/code-block";
import { EmbedCode } from "@/components/embed/embed-code";
import { OpenFollowed } from "@/components/qualification/following/open-followed";
import { CurlLine } from "@/components/qualification/press/curl-line";
import { CalendarLink } from "@/components/ui/calendar-link";
import { CiteList } from "@/components/ui/cite-list";
import { CopyButton } from "@/components/ui/copy-button";
import { CopyTable } from "@/components/ui/copy-table";
import { DayControlBar } from "@/components/ui/day-control-bar";
import { findEarlyInput } from "@/components/ui/early-input";
import { FollowButton } from "@/components/ui/follow-button";
import { FollowedLink } from "@/components/ui/followed-link";
import { LanguageLinks } from "@/components/ui/language-links";
import { LiveUpdates } from "@/components/ui/live-updates";
import { MenuFilter } from "@/components/ui/menu-filter";
import { PrintedAddress } from "@/components/ui/printed-address";
import { SearchKey } from "@/components/ui/search-key";
import { SinceLastVisit } from "@/components/ui/since-last-visit";
import { wake } from "./page-part";

const redo = findEarlyInput();
wake([
  CalendarLink,
  CiteList,
  CodeBlock,
  CopyButton,
  CopyTable,
  CurlLine,
  DayControlBar,
  DayReadout,
  EmbedCode,
  FollowButton,
  FollowedLink,
  LanguageLinks,
  LiveUpdates,
  MenuFilter,
  OpenFollowed,
  PrintedAddress,
  SearchKey,
  SinceLastVisit,
]);
// After the effects of the parts, which come with the next frame: by then they listen.
requestAnimationFrame(() => setTimeout(redo));
