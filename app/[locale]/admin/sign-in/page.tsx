import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/admin/people/action-form";
import { currentUser } from "@/lib/auth/current-user";
import { localePath } from "@/lib/i18n/routing";
import { adminPage } from "../title";
import { signIn } from "./actions";

type Props = PageProps<"/[locale]/admin/sign-in">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.signIn");
  return adminPage(t("title"));
}

export default async function SignInPage({ params, searchParams }: Props) {
  if (await currentUser()) redirect(localePath((await params).locale, "/admin"));
  const t = await getTranslations("admin");
  const isPasswordSet = (await searchParams).password === "set";
  return (
    <>
      <h1>{t("signIn.title")}</h1>
      {isPasswordSet ? <p role="status">{t("password.done")}</p> : null}
      <ActionForm
        action={signIn}
        fields={[
          { name: "email", label: t("fields.email"), type: "email", autoComplete: "username" },
          {
            name: "password",
            label: t("fields.password"),
            type: "password",
            autoComplete: "current-password",
          },
        ]}
        submit={t("signIn.submit")}
      />
      <p>{t("signIn.help")}</p>
    </>
  );
}
