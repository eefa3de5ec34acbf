import { useTranslations } from "next-intl";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { PageId } from "@/lib/record/pages";
import type { PageAddress } from "./day-href";
import { useLinks } from "./use-links";

const FORMATS = { atom: "application/atom+xml", json: "application/feed+json" } as const;

interface FeedLinksProps {
  record: GamesRecord;
  page?: PageId;
  address?: PageAddress;
}

/** Tells programs that read feeds which there are: of the page's nation or category first, then of all. */
export function FeedLinks({ record, page, address }: FeedLinksProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const id = decodeURIComponent(address?.path.split("/").at(-1) ?? "");
  const nation = page === "nation" ? record.nationByNoc.get(id) : undefined;
  const category = page === "category" ? record.categoryBySlug.get(id) : undefined;
  const asked = page === "changes" ? address?.params.noc : undefined;
  const compared = record.nationByNoc.get(typeof asked === "string" ? asked : "");
  const name = { site: t("site.name"), games: names.games(record.games) };
  const feeds = [
    ...(nation
      ? [
          {
            title: t("feed.titleOf", { ...name, followed: names.nation(nation) }),
            href: (format: "atom" | "json") => links.feed(format, { noc: nation.noc }),
          },
        ]
      : []),
    ...(category
      ? [
          {
            title: t("feed.titleOf", { ...name, followed: names.category(category) }),
            href: (format: "atom" | "json") => links.feed(format, { category: category.code }),
          },
        ]
      : []),
    ...(page === "changes"
      ? [...(compared ? [compared] : []), null].map((each) => ({
          title: t("feed.titleChanges", {
            ...name,
            isOfNation: each ? "yes" : "no",
            nation: each ? names.nation(each) : "",
          }),
          href: (format: "atom" | "json") =>
            links.changesFeed(format, each ? { noc: each.noc } : {}),
        }))
      : []),
    { title: t("feed.title", name), href: links.feed },
    { title: t("feed.titleCorrections", name), href: links.correctionsFeed },
  ];
  return feeds.flatMap(({ title, href }) =>
    (["atom", "json"] as const).map((format) => (
      <link
        href={href(format)}
        key={href(format)}
        rel="alternate"
        title={title}
        type={FORMATS[format]}
      />
    )),
  );
}
