import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/admin/people/action-form";
import { PASSWORD_LENGTH } from "@/lib/auth/password-rule";
import { findLinkOwner, getPeople } from "@/lib/auth/people";
import { localePath } from "@/lib/i18n/routing";
import { adminPage } from "../title";
import { setPassword } from "./actions";

type Props = PageProps<"/[locale]/admin/password">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.password");
  return { ...(await adminPage(t("title"))), referrer: "same-origin" };
}

/** Where a one-time link leads. */
export default async function PasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { token } = await searchParams;
  const owner = typeof token === "string" ? await findLinkOwner(getPeople(), token) : null;
  const t = await getTranslations("admin");
  if (typeof token !== "string" || !owner) {
    return (
      <>
        <h1>{t("password.title")}</h1>
        <p role="alert">{t("password.void")}</p>
        <p>
          <a href={localePath(locale, "/admin/sign-in")}>{t("password.signIn")}</a>
        </p>
      </>
    );
  }
  const password = { type: "password", autoComplete: "new-password" };
  return (
    <>
      <h1>{t("password.title")}</h1>
      <p>{t("password.for", owner)}</p>
      <ActionForm
        action={setPassword}
        fields={[
          {
            ...password,
            name: "newPassword",
            label: t("fields.newPassword"),
            hint: t("password.rule", PASSWORD_LENGTH),
          },
          { ...password, name: "repeated", label: t("fields.repeated") },
        ]}
        hidden={{ token }}
        submit={t("password.submit")}
        username={owner.email}
      />
    </>
  );
}
