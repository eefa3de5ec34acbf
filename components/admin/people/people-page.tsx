import { useLocale, useTranslations } from "next-intl";
import { LastingNote } from "@/components/admin/change/lasting-note";
import { formatDay } from "@/lib/i18n/day";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import styles from "./people-page.module.css";

type Role = "editor" | "admin";

/** A row of the list of people. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  hasSecondFactor: boolean;
  hasPassword: boolean;
  disabledAt: Date | null;
  signedInAt: Date | null;
}

export type PeopleActions = Record<
  "invite" | "renewLink" | "changeRole" | "disable" | "enable" | "removeSecondFactor",
  FormAction
>;

interface PeoplePageProps {
  people: readonly PersonRow[];
  roles: readonly Role[];
  /** The reader, who changes nothing of their own here. */
  ownId: string;
  actions: PeopleActions;
}

/** Who may sign in, and the forms by which an admin changes that. */
export function PeoplePage({ people, roles, ownId, actions }: PeoplePageProps) {
  const t = useTranslations("admin");
  const options = roles.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  return (
    <>
      <h1>{t("people.title")}</h1>
      <p>{t("people.lead", { count: people.length })}</p>
      <ul className={styles.people}>
        {people.map((person) => (
          <li className={styles.person} key={person.id}>
            <h2 className={styles.name}>
              {person.name}
              {person.id === ownId ? <small> {t("people.you")}</small> : null}
            </h2>
            <PersonFacts person={person} />
            <LastingNote>
              {person.id === ownId ? null : (
                <PersonForms actions={actions} options={options} person={person} />
              )}
            </LastingNote>
          </li>
        ))}
      </ul>
      <h2>{t("people.invite")}</h2>
      <ActionForm
        action={actions.invite}
        fields={[
          { name: "name", label: t("fields.name") },
          { name: "email", label: t("fields.email"), type: "email" },
          { name: "role", label: t("fields.role"), options },
        ]}
        submit={t("people.inviteSubmit")}
      />
    </>
  );
}

function PersonFacts({ person }: { person: PersonRow }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const day = (date: Date) => formatDay(locale, date, "minute");
  const states = [
    t(`roles.${person.role}`),
    person.disabledAt ? t("people.disabled", { day: day(person.disabledAt) }) : null,
    person.hasPassword ? null : t("people.invited"),
    person.signedInAt
      ? t("people.signedIn", { day: day(person.signedInAt) })
      : t("people.signedOut"),
    person.hasSecondFactor ? t("people.factor") : t("people.noFactor"),
  ];
  return (
    <p className={styles.facts}>
      {person.email} · {states.filter((state) => state !== null).join(" · ")}
    </p>
  );
}

interface PersonFormsProps {
  person: PersonRow;
  actions: PeopleActions;
  options: { value: string; label: string }[];
}

function PersonForms({ person, actions, options }: PersonFormsProps) {
  const t = useTranslations("admin.people");
  const { id, name } = person;
  const common = { hidden: { id, name }, fields: [], isInline: true, isQuiet: true };
  if (person.disabledAt) {
    return (
      <ActionForm
        {...common}
        action={actions.enable}
        submit={t("enable")}
        submitLabel={t("enableOf", { name })}
      />
    );
  }
  return (
    <div className={styles.forms}>
      <ActionForm
        {...common}
        action={actions.changeRole}
        fields={[
          {
            name: "role",
            label: t("roleOf", { name }),
            isLabelHidden: true,
            options,
            value: person.role,
          },
        ]}
        submit={t("changeRole")}
        submitLabel={t("changeRoleOf", { name })}
      />
      <ActionForm
        {...common}
        action={actions.renewLink}
        submit={t("renewLink")}
        submitLabel={t("renewLinkOf", { name })}
      />
      {person.hasSecondFactor ? (
        <ActionForm
          {...common}
          action={actions.removeSecondFactor}
          submit={t("removeFactor")}
          submitLabel={t("removeFactorOf", { name })}
        />
      ) : null}
      <ActionForm
        {...common}
        action={actions.disable}
        submit={t("disable")}
        submitLabel={t("disableOf", { name })}
      />
    </div>
  );
}
