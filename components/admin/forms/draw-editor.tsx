import { useLocale, useTranslations } from "next-intl";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { LastingNote } from "@/components/admin/change/lasting-note";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { gamesLinks } from "@/components/ui/links";
import { drawnInOthers, entriesOfDraw, hasBoxed } from "@/lib/change/draw-changes";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Category, Tournament } from "@/lib/record/games-rows";
import { alpha3Of, nationNames } from "@/lib/record/nation-names";
import { DrawForm } from "./draw-form";
import { EntryForm } from "./entry-form";

interface DrawEditorProps {
  record: GamesRecord;
  tournament: Tournament;
  category: Category;
  actions: ChangeActions;
}

/** Edits the draw of a category: who is in it, who leaves it, and entering it from the start. */
export function DrawEditor({ record, tournament, category, actions }: DrawEditorProps) {
  const t = useTranslations("admin.draw");
  const names = useNames();
  const locale = useLocale();
  const games = record.games.id;
  const draw = { tournamentId: tournament.id, categoryCode: category.code };
  const entries = entriesOfDraw(record, draw);
  const boxers = record.boxers.filter(({ gender }) => gender === category.gender);
  const others = record.boxers.filter(({ gender }) => gender !== category.gender);
  const nations = record.nations.map((nation) => ({
    noc: nation.noc,
    name: names.nation(nation),
    alpha3: alpha3Of(nation),
    names: nationNames(nation),
  }));
  const links = gamesLinks(locale, games);
  const tournaments = localePath(locale, `/admin/${games}/tournaments`);
  return (
    <>
      <AdminPageHead
        above={[
          { href: tournaments, name: t("tournaments") },
          { href: `${tournaments}/${tournament.id}`, name: names.tournament(tournament) },
        ]}
        publicPage={links.draw(tournament.id, category.slug)}
        title={`${names.category(category)}, ${names.tournamentShort(tournament)}`}
      >
        <a href={localePath(locale, `/admin/${games}/results#${tournament.id}`)}>{t("results")}</a>
      </AdminPageHead>
      <LastingNote>
        {entries.length === 0 ? null : (
          <>
            <h2>{t("entries", { count: entries.length })}</h2>
            <EntryForm
              actions={actions}
              boxed={entries
                .filter((entry) => hasBoxed(record, entry))
                .map((entry) => entry.boxerSlug)}
              boxers={boxers}
              categoryCode={category.code}
              entries={entries}
              games={games}
              nocs={nations.map(({ noc }) => noc)}
              otherBoxers={others}
            />
          </>
        )}
      </LastingNote>
      <h2>{t(entries.length === 0 ? "paste" : "pasteAgain")}</h2>
      <DrawForm
        actions={actions}
        boxers={boxers}
        categories={record.categories.map(({ code, slug, gender }) => ({ code, slug, gender }))}
        draw={draw}
        drawnElsewhere={drawnInOthers(record, draw)}
        games={games}
        gender={category.gender}
        nations={nations}
        otherBoxers={others}
      />
    </>
  );
}
