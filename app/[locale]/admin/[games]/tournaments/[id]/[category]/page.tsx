import { notFound } from "next/navigation";
import {
  CHANGE_ACTIONS,
  sectionPage,
  sectionTitle,
} from "@/app/[locale]/admin/[games]/section-page";
import { DrawEditor } from "@/components/admin/forms/draw-editor";
import { AdminMessages } from "@/components/admin/shell/admin-messages";

type Props = PageProps<"/[locale]/admin/[games]/tournaments/[id]/[category]">;

export const generateMetadata = (props: Props) =>
  sectionTitle(props, "draw", ({ tournamentById, categoryBySlug }, { id, category }, names) => {
    const tournament = tournamentById.get(id);
    const name = tournament && names.tournamentShort(tournament);
    return [categoryBySlug.get(category)?.code, name].join(", ");
  });

export default async function Page(props: Props) {
  const { record } = await sectionPage(props);
  const { id, category: slug } = await props.params;
  const tournament = record.tournamentById.get(id) ?? notFound();
  const category = record.categories.find((each) => each.slug === slug) ?? notFound();
  return (
    <AdminMessages
      boxers={record.boxers.filter(({ gender }) => gender === category.gender)}
      record={record}
    >
      <DrawEditor
        actions={CHANGE_ACTIONS}
        category={category}
        record={record}
        tournament={tournament}
      />
    </AdminMessages>
  );
}
