import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import choice from "@/components/ui/choice-form.module.css";
import { dayHref, type PageParams } from "@/components/ui/day-href";
import { useLinks } from "@/components/ui/use-links";
import { embedTitle } from "@/lib/i18n/embed-title";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import {
  EMBED_SCRIPT,
  EMBED_WIDTHS,
  embeddedOf,
  embedHeight,
  OF,
  THEME,
  THEMES,
  VIEW,
  WIDTH,
} from "@/lib/record/embeds";
import type { GamesRecord } from "@/lib/record/games-record";
import { AS_OF, momentParams, REVISION } from "@/lib/record/moment";
import { isTablePage, PAGE_IDS } from "@/lib/record/pages";
import { rawList } from "@/lib/record/table-query";
import { type Embedded, embedPath, parseTheme, readEmbedded } from "@/lib/schemas/embedded";
import { EmbedCode } from "./embed-code";
import styles from "./embed-page.module.css";

interface EmbedPageProps {
  /** Of the day and the revision that the embed is to show. */
  record: GamesRecord;
  /** The page's own address, and what it asks for. */
  path: string;
  params: PageParams;
  /** The site's address, if it is said; otherwise the browser knows it. */
  baseUrl: string | null;
}

/** The code that shows a page in other sites, how it looks, and what can be chosen. A form: it needs no script. */
export function EmbedPage({ record, path, params, baseUrl }: EmbedPageProps) {
  const t = useTranslations();
  const locale = useLocale();
  const names = useNames();
  const [asked = ""] = rawList(params, OF);
  const found = readEmbedded(record, asked);
  const home: Embedded = {
    page: "home",
    segments: [],
    view: "spotlight",
    params: new URLSearchParams(),
  };
  const embedded = found ?? home;
  const theme = parseTheme(params);
  const width = widthOf(params);
  const asks = new URLSearchParams([...embedded.params, ...Object.entries(momentParams(record))]);
  const src = localePath(locale, embedPath(record.games.id, { ...embedded, params: asks }, theme));
  const title = embedTitle({ t, names }, record, embedded);
  const frame = {
    title,
    width: width === null ? "100%" : `${width}`,
    height: embedHeight(embedded.page, embedded.view),
  };
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("embed.title")}</h1>
      <p className={article.lead}>{t("embed.lead")}</p>
      {found ? null : <p>{t("embed.unknown", { address: asked })}</p>}
      <p>
        {t("embed.of")}: <b>{title}</b>
      </p>
      <form action={path} autoComplete="off" className={`${choice.form} ${styles.form}`}>
        {asked === "" ? null : <input name={OF} type="hidden" value={asked} />}
        {record.asOf === null ? null : <input name={AS_OF} type="hidden" value={record.asOf} />}
        <fieldset>
          <legend>{t("embed.state")}</legend>
          <label>
            <input defaultChecked={record.pinned === null} name={REVISION} type="radio" value="" />{" "}
            {t("embed.live")}
          </label>
          <label>
            <input
              defaultChecked={record.pinned !== null}
              name={REVISION}
              type="radio"
              value={record.revision}
            />{" "}
            {t("embed.frozen", { revision: record.revision })}
          </label>
        </fieldset>
        <label>
          {t("embed.theme")}
          <select defaultValue={theme} name={THEME}>
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {t(`embed.themes.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("embed.width")}
          <input
            defaultValue={width ?? ""}
            max={EMBED_WIDTHS.most}
            min={EMBED_WIDTHS.least}
            name={WIDTH}
            placeholder={t("embed.widthHint")}
            type="number"
          />
        </label>
        <button type="submit">{t("embed.show")}</button>
      </form>
      <h2>{t("embed.code")}</h2>
      <EmbedCode
        {...frame}
        baseUrl={baseUrl}
        copiedLabel={t("meta.copied")}
        copyLabel={t("embed.copy")}
        path={src}
      />
      <p className={article.note}>{t("embed.codeNote")}</p>
      <h2>{t("embed.preview")}</h2>
      <div className={styles.preview}>
        <iframe height={frame.height} src={src} title={title} width={frame.width} />
      </div>
      <script async src={EMBED_SCRIPT} />
      <Others params={params} path={path} record={record} />
    </>
  );
}

/** A width that a frame can have; `null`: none is asked for. */
function widthOf(params: PageParams): number | null {
  const width = Number(rawList(params, WIDTH)[0]);
  return width >= EMBED_WIDTHS.least && width <= EMBED_WIDTHS.most ? Math.round(width) : null;
}

/** The other views of the Games, each as the page is asked for this one. */
function Others({ record, path, params }: Pick<EmbedPageProps, "record" | "path" | "params">) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks({ games: record.games, asOf: null });
  const views = [
    { of: "", label: t("embed.spotlight") },
    { of: `?${VIEW}=chart`, label: t("placesOverTime.title") },
    ...record.tournaments.map((tournament) => ({
      of: embeddedOf(record.games.id, links.tournament(tournament.id)),
      label: names.tournament(tournament),
    })),
    ...PAGE_IDS.filter(isTablePage).map((page) => ({
      of: embeddedOf(record.games.id, links.table(page)),
      label: t(`pages.${page}.title`),
    })),
  ];
  const { [OF]: _, ...kept } = params;
  const hrefOf = (of: string) =>
    dayHref(path, of === "" ? kept : { ...kept, [OF]: of }, record.asOf);
  return (
    <>
      <h2>{t("embed.others")}</h2>
      <ul className={article.stacked}>
        {views.map(({ of, label }) =>
          of === null ? null : (
            <li key={of}>
              <a href={hrefOf(of)}>{label}</a>
            </li>
          ),
        )}
      </ul>
      <p className={article.note}>{t("embed.othersNote")}</p>
    </>
  );
}
