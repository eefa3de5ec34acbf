import { ChecksDesk } from "@/components/admin/checks-desk";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/checks">;

export const generateMetadata = (props: Props) => deskTitle(props, "checks");

export default async function Page(props: Props) {
  const { record } = await deskPage(props);
  return <ChecksDesk actions={CHANGE_ACTIONS} record={record} />;
}
