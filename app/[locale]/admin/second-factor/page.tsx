import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/admin/people/action-form";
import { localePath } from "@/lib/i18n/routing";
import { adminPage } from "../title";
import { checkBackupCode, checkCode } from "./actions";

type Props = PageProps<"/[locale]/admin/second-factor">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.secondFactor");
  return adminPage(t("title"));
}

export default async function SecondFactorPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations("admin");
  return (
    <>
      <h1>{t("secondFactor.title")}</h1>
      <p>{t("secondFactor.help")}</p>
      <ActionForm
        action={checkCode}
        fields={[
          {
            name: "code",
            label: t("fields.code"),
            autoComplete: "one-time-code",
            inputMode: "numeric",
          },
        ]}
        submit={t("secondFactor.submit")}
      />
      <h2>{t("secondFactor.backupTitle")}</h2>
      <p>{t("secondFactor.backupHelp")}</p>
      <ActionForm
        action={checkBackupCode}
        fields={[{ name: "backupCode", label: t("fields.backupCode") }]}
        isQuiet
        submit={t("secondFactor.backupSubmit")}
      />
      <p>
        <a href={localePath(locale, "/admin/sign-in")}>{t("secondFactor.again")}</a>
      </p>
    </>
  );
}
