import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/admin/change/import-form";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { loadedRecords } from "@/lib/data/loaded-records";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { previewUndo, undo } from "../[games]/revisions/actions";
import { signedIn } from "../signed-in";
import { adminPage } from "../title";
import { checkFacts, importFacts } from "./actions";

type Props = PageProps<"/[locale]/admin/import">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.import");
  return adminPage(t("title"));
}

export default async function ImportPage(props: Props) {
  await signedIn(props, "import");
  const { locale } = await props.params;
  const names = await getNames();
  const t = await getTranslations("admin.import");
  const records = [...loadedRecords().records.values()].map(({ record }) => record);
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <p>
        {t.rich("history", {
          health: (chunks) => <a href={localePath(locale, "/admin/health#imports")}>{chunks}</a>,
        })}
      </p>
      <h2>{t("download")}</h2>
      <p>{t("downloadLead")}</p>
      <ul>
        {records.map(({ games }) => (
          <li key={games.id}>
            <a href={`/api/admin/${games.id}/facts`} download>
              {names.games(games)}
            </a>
          </li>
        ))}
      </ul>
      <h2>{t("send")}</h2>
      <AdminMessages>
        <ImportForm
          actions={{
            check: checkFacts,
            publish: importFacts,
            undo: { preview: previewUndo, undo },
          }}
        />
      </AdminMessages>
    </>
  );
}
