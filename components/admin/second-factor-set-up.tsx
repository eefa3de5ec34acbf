import { useTranslations } from "next-intl";
import { renderSVG } from "uqr";
import { ActionForm, type FormAction } from "./action-form";
import styles from "./second-factor-set-up.module.css";

interface SecondFactorSetUpProps {
  /** otpauth://totp/… with the key. */
  uri: string;
  backupCodes: readonly string[];
  confirm: FormAction;
}

/** What is shown once, when a second factor is set up: key, backup codes, and the first code's field. */
export function SecondFactorSetUp({ uri, backupCodes, confirm }: SecondFactorSetUpProps) {
  const t = useTranslations("admin");
  const key = new URL(uri).searchParams.get("secret") ?? "";
  const drawing = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`;
  return (
    <div className={styles.steps}>
      <p>{t("account.scan")}</p>
      {/* biome-ignore lint/performance/noImgElement: a drawing made for this answer only */}
      <img alt={t("account.qr")} className={styles.code} height="220" src={drawing} width="220" />
      <p>
        {t("account.key")}: <code className={styles.key}>{key.replace(/(.{4})/g, "$1 ")}</code>
      </p>
      <p>{t("account.backup")}</p>
      <ul className={styles.backup}>
        {backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>{t("account.confirmHelp")}</p>
      <ActionForm
        action={confirm}
        fields={[
          {
            name: "code",
            label: t("fields.code"),
            autoComplete: "one-time-code",
            inputMode: "numeric",
          },
        ]}
        submit={t("account.confirm")}
      />
    </div>
  );
}
