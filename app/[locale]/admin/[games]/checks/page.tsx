import {
  CHANGE_ACTIONS,
  sectionPage,
  sectionTitle,
} from "@/app/[locale]/admin/[games]/section-page";
import { ChecksEditor } from "@/components/admin/forms/checks-editor";

type Props = PageProps<"/[locale]/admin/[games]/checks">;

export const generateMetadata = (props: Props) => sectionTitle(props, "checks");

export default async function Page(props: Props) {
  const { record } = await sectionPage(props);
  return <ChecksEditor actions={CHANGE_ACTIONS} record={record} />;
}
