import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/day";
import { localePath } from "@/lib/i18n/routing";
import styles from "./access-trail.module.css";

/** A row of the trail, as lib/auth/access-trail.ts lists it. */
export interface AccessEventRow {
  id: string;
  at: Date;
  kind:
    | "invited"
    | "adminMade"
    | "linkMade"
    | "roleChanged"
    | "disabled"
    | "enabled"
    | "factorRemoved"
    | "factorOn"
    | "factorOff"
    | "passwordSet"
    | "passwordChanged"
    | "othersSignedOut"
    | "signedIn"
    | "signInFailed"
    | "codeFailed";
  actorName: string | null;
  subjectName: string | null;
  role: "editor" | "admin" | null;
  address: string | null;
}

interface AccessTrailProps {
  events: readonly AccessEventRow[];
  /** After which event the next page goes on; `null`: there is none. */
  older: string | null;
  isNewest: boolean;
}

/** What happened to people and their accounts, and who signed in, newest first. */
export function AccessTrail({ events, older, isNewest }: AccessTrailProps) {
  const t = useTranslations("admin.trail");
  const people = localePath(useLocale(), "/admin/people");
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{t("title")}</h2>
      <p>{t("lead")}</p>
      {events.length === 0 ? <p>{t("none")}</p> : null}
      <ol className={styles.events}>
        {events.map((event) => (
          <AccessEventItem event={event} key={event.id} />
        ))}
      </ol>
      <p className={styles.pages}>
        {isNewest ? null : <a href={`${people}#trail`}>{t("newest")}</a>}
        {older ? <a href={`${people}?before=${older}#trail`}>{t("older")}</a> : null}
      </p>
    </section>
  );
}

/** Failures and deeds on the server are nobody's who was signed in. */
const DONE_ON_SERVER = new Set<AccessEventRow["kind"]>(["adminMade", "factorRemoved"]);

function AccessEventItem({ event }: { event: AccessEventRow }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const { at, kind, actorName, subjectName, role, address } = event;
  const isOwn = actorName === subjectName;
  const facts = [
    subjectName ? t("trail.of", { name: subjectName }) : t("trail.ofNobody"),
    actorName && !isOwn ? t("trail.by", { name: actorName }) : null,
    !actorName && DONE_ON_SERVER.has(kind) ? t("trail.byServer") : null,
    address ? t("trail.from", { address }) : null,
  ];
  return (
    <li className={styles.event}>
      <p>
        {t(`trail.kinds.${kind}`, { role: role ? t(`roles.${role}`) : "" })}
        {" · "}
        <time dateTime={at.toISOString()}>{formatDay(locale, at, "minute")}</time>
      </p>
      <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(" · ")}</p>
    </li>
  );
}
