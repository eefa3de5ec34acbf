import { notFound } from "next/navigation";
import { AdminMessages } from "@/components/admin/admin-messages";
import { DrawDesk } from "@/components/admin/draw-desk";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../../../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/tournaments/[id]/[category]">;

export const generateMetadata = (props: Props) =>
  deskTitle(props, "draw", ({ tournamentById, categoryBySlug }, { id, category }) =>
    [categoryBySlug.get(category)?.code, tournamentById.get(id)?.shortName].join(", "),
  );

export default async function Page(props: Props) {
  const { record } = await deskPage(props);
  const { id, category: slug } = await props.params;
  const tournament = record.tournamentById.get(id) ?? notFound();
  const category = record.categories.find((each) => each.slug === slug) ?? notFound();
  return (
    <AdminMessages
      boxers={record.boxers.filter(({ gender }) => gender === category.gender)}
      record={record}
    >
      <DrawDesk
        actions={CHANGE_ACTIONS}
        category={category}
        record={record}
        tournament={tournament}
      />
    </AdminMessages>
  );
}
