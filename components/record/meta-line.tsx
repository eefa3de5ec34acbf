import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { CiteList } from "@/components/ui/cite-list";
import { CopyButton } from "@/components/ui/copy-button";
import { CopyTable } from "@/components/ui/copy-table";
import type { ApiList, gamesLinks } from "@/components/ui/links";
import { Menu } from "@/components/ui/menu";
import { useLinks } from "@/components/ui/use-links";
import { apaCitation, bibtexCitation, wikipediaCitation } from "@/lib/i18n/citation";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { type HomeView, VIEW } from "@/lib/record/embeds";
import type { Games } from "@/lib/record/games-rows";
import type { Moment } from "@/lib/record/moment";
import { PICTURE_FORMATS, type PictureId } from "@/lib/record/pictures";
import styles from "./meta-line.module.css";

type Links = ReturnType<typeof gamesLinks>;

/** What is cited of a record. */
export interface CitedRecord extends Moment {
  games: Pick<Games, "id" | "name" | "isFeatured">;
  revision: number;
  publishedAt: string;
}

/** Rows that can be taken along: those of a list of the API under its parameters. */
export interface CitedRows {
  resource: ApiList;
  params?: Readonly<Record<string, string>> | URLSearchParams;
}

/** A picture that can be taken along, by what its address asks. */
export interface CitedPicture {
  id: PictureId;
  params?: Readonly<Record<string, string>>;
}

interface MetaLineProps {
  record: CitedRecord;
  /** Of the page, without the Games and the day. */
  title: string;
  /** A whole sentence that says the page's number; the title where it is left out. */
  sentence?: string;
  /** The page's own address. */
  to: (links: Links) => string;
  rows?: CitedRows;
  /** Another address of what the page says, as JSON. */
  json?: (links: Links) => string;
  picture?: CitedPicture;
  /** Which view of a home page other sites are to show. */
  view?: HomeView;
}

const DOWNLOADS = ["csv", "xlsx", "json"] as const;

/** Languages in which spreadsheets expect semicolons between cells, and commas in numbers. */
const WITH_SEMICOLONS: readonly string[] = ["kk", "ru"];

/**
 * What a number needs to leave the site: the day and the revision that it is of, a sentence and a
 * citation with a pinned address, and the rows behind it.
 */
export function MetaLine(props: MetaLineProps) {
  const { record, title, sentence, to, rows, json, picture, view } = props;
  const t = useTranslations("meta");
  const site = useTranslations("site")("name");
  const locale = useLocale();
  const id = useId();
  const spreadsheetCsv = WITH_SEMICOLONS.includes(locale)
    ? "csv-spreadsheet-semicolon"
    : "csv-spreadsheet";
  const names = useNames();
  const { games, asOf, revision, publishedAt } = record;
  const links = useLinks(record);
  const pinned = useLinks({ games, asOf, pinned: revision });
  const day = asOf === null ? null : formatDay(locale, asOf);
  const published = formatDay(locale, new Date(publishedAt));
  const whole = t("title", {
    title,
    games: names.games(games),
    day: day ?? "",
    isOfADay: day ? "yes" : "no",
  });
  const path = to(pinned);
  const embed = links.embed(viewed(to(links), view));
  const cited = { site, title: whole, url: path, revision, publishedAt };
  const source = t("source", { site, title: whole, revision, published, url: path });
  const said = `${sentence ?? `${title}.`} ${source}`;
  const entries = [
    { label: t("plain"), text: source },
    { label: t("apa"), text: apaCitation(cited), isStyle: true },
    { label: t("wikipedia"), text: wikipediaCitation(cited), isStyle: true },
    { label: t("bibtex"), text: bibtexCitation(cited), isStyle: true },
  ];
  const download = ({ resource, params = {} }: CitedRows, format: string) =>
    links.api(resource, new URLSearchParams([...new URLSearchParams(params), ["format", format]]));
  return (
    <div className={styles.line}>
      <span>{day ? t("asOf", { day }) : t("asOfNow", { published })}</span>
      <span>{t("revision", { revision })}</span>
      <CopyButton copiedLabel={t("copied")} label={t("copy")} path={path} text={said} />
      <Menu buttonClass={styles.button} id={`${id}-cite`} label={t("cite")} title={t("cite")}>
        <CiteList
          copiedLabel={t("copied")}
          copyLabel={t("copyOne")}
          entries={entries}
          path={path}
        />
      </Menu>
      {picture
        ? PICTURE_FORMATS.map((format) => (
            <a download href={links.picture(picture.id, { ...picture, format })} key={format}>
              {t(`format.${format}`)}
            </a>
          ))
        : null}
      {rows
        ? DOWNLOADS.map((format) => (
            <a download={format !== "json"} href={download(rows, format)} key={format}>
              {t(`format.${format}`)}
            </a>
          ))
        : null}
      {rows ? (
        <a download href={download(rows, spreadsheetCsv)}>
          {t("format.spreadsheetCsv")}
        </a>
      ) : null}
      {json ? <a href={json(links)}>{t("format.json")}</a> : null}
      {rows ? (
        <CopyTable
          buttonClass={styles.button}
          copiedLabel={t("copied")}
          failedLabel={t("copyFailed")}
          formats={[
            { label: t("format.html"), href: download(rows, "html"), isRich: true },
            { label: t("format.markdown"), href: download(rows, "markdown") },
            { label: t("format.tsv"), href: download(rows, "tsv") },
          ]}
          id={`${id}-table`}
          label={t("copyTable")}
        />
      ) : null}
      {embed ? <a href={embed}>{t("embed")}</a> : null}
    </div>
  );
}

/** An address of a home page that asks for one of its views. */
function viewed(address: string, view: HomeView | undefined): string {
  if (!view) return address;
  return `${address}${address.includes("?") ? "&" : "?"}${VIEW}=${view}`;
}
