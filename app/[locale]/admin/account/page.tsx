import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LastingNote } from "@/components/admin/change/lasting-note";
import { ActionForm } from "@/components/admin/people/action-form";
import { PASSWORD_LENGTH } from "@/lib/auth/password-rule";
import { signedIn } from "../signed-in";
import { adminPage } from "../title";
import {
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  setUpSecondFactor,
  turnOffSecondFactor,
} from "./actions";

type Props = PageProps<"/[locale]/admin/account">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.account");
  return adminPage(t("title"));
}

export default async function AccountPage(props: Props) {
  const user = await signedIn(props, "own-account");
  const t = await getTranslations("admin");
  const password = {
    name: "password",
    label: t("fields.password"),
    type: "password",
    autoComplete: "current-password",
  };
  const newPassword = { type: "password", autoComplete: "new-password" };
  return (
    <>
      <h1>{t("account.title")}</h1>
      <p>
        {user.name}, {user.email}, {t(`roles.${user.role}`)}
      </p>
      <h2>{t("account.secondFactor")}</h2>
      <LastingNote>
        {user.hasSecondFactor ? (
          <>
            <p>{t("account.factorOn")}</p>
            <ActionForm
              action={turnOffSecondFactor}
              fields={[password]}
              isQuiet
              key="on"
              submit={t("account.turnOff")}
              username={user.email}
            />
          </>
        ) : (
          <>
            <p>{t("account.factorOff")}</p>
            <p>{t("account.setUpHelp")}</p>
            <ActionForm
              action={setUpSecondFactor}
              fields={[password]}
              following={{
                action: confirmSecondFactor,
                fields: [
                  {
                    name: "code",
                    label: t("fields.code"),
                    autoComplete: "one-time-code",
                    inputMode: "numeric",
                  },
                ],
                submit: t("account.confirm"),
              }}
              key="off"
              submit={t("account.setUp")}
              username={user.email}
            />
          </>
        )}
      </LastingNote>
      <h2>{t("account.passwordTitle")}</h2>
      <p>{t("account.passwordHelp")}</p>
      <ActionForm
        action={changePassword}
        fields={[
          { ...password, name: "currentPassword", label: t("fields.currentPassword") },
          {
            ...newPassword,
            name: "newPassword",
            label: t("fields.newPassword"),
            hint: t("password.rule", PASSWORD_LENGTH),
          },
          { ...newPassword, name: "repeated", label: t("fields.repeated") },
        ]}
        submit={t("account.changePassword")}
        username={user.email}
      />
      <h2>{t("account.sessionsTitle")}</h2>
      <p>{t("account.sessionsHelp")}</p>
      <ActionForm action={endOtherSessions} fields={[]} isQuiet submit={t("account.endSessions")} />
    </>
  );
}
