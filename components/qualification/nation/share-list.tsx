import { useLocale, useTranslations } from "next-intl";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useInCases } from "@/lib/i18n/cases";
import { formatList } from "@/lib/i18n/language";
import { useNames } from "@/lib/i18n/names";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { Nation } from "@/lib/record/games-rows";
import type { NationProfile } from "@/lib/record/profiles";
import { isClosedTo } from "@/lib/record/spotlight";
import styles from "./share-list.module.css";

interface ShareListProps {
  record: LinkedRecord;
  nation: Nation;
  shares: NationProfile["byTournament"];
}

/**
 * A nation's part of each tournament's men's and women's places, as counts and as marks. Of those
 * where it could win none, or is not known to have been able to, it says no count.
 */
export function ShareList({ record, nation, shares }: ShareListProps) {
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const inCases = useInCases();
  const links = useLinks(record);
  const { noc, continent } = nation;
  const open = shares.filter((share) => !isClosedTo(share));
  const closed = shares.filter(({ isOpen, won }) => isOpen === false && won.total === 0);
  return (
    <>
      {open.length ? <Shares links={links} noc={noc} shares={open} /> : null}
      {closed.length && continent ? (
        <p className={styles.closed}>
          {t("nation.notOpen", {
            ...inCases("nations", (each) => t(`values.nationsOf.${continent}`, { case: each })),
            tournaments: formatList(
              locale,
              closed.map(({ tournament }) => names.tournamentShort(tournament)),
            ),
          })}
        </p>
      ) : null}
    </>
  );
}

function Shares({
  links,
  noc,
  shares,
}: {
  links: ReturnType<typeof useLinks>;
  noc: string;
  shares: NationProfile["byTournament"];
}) {
  const t = useTranslations();
  const names = useNames();
  return (
    <table className={styles.share}>
      <caption className="visually-hidden">{t("nation.shareCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.tournament")}</th>
          {GENDERS.map((gender) => (
            <th key={gender} scope="col">
              {t(`values.gender.${gender}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shares.map(({ tournament, won, given }) => (
          <tr key={tournament.id}>
            <th scope="row">
              <a href={links.home({ noc, tournament: tournament.id })}>
                {names.tournamentShort(tournament)}
              </a>
            </th>
            {GENDERS.map((gender) => (
              <td key={gender}>
                <span className={styles.bar}>
                  <span className={styles.count}>
                    {t.rich("nation.share", {
                      won: won[gender],
                      given: given[gender],
                      b: (text) => <b>{text}</b>,
                    })}
                  </span>
                  {Array.from({ length: given[gender] }, (_, index) => (
                    <i
                      aria-hidden="true"
                      className={index < won[gender] ? styles.won : undefined}
                      // biome-ignore lint/suspicious/noArrayIndexKey: marks that are all alike
                      key={index}
                    />
                  ))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
