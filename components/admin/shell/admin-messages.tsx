import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { ChangeNames } from "@/components/admin/change/change-words";
import type { NamedRows } from "@/components/admin/sheet/use-sheet-words";
import { useNameMessages } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";

interface AdminMessagesProps {
  /** Whose categories and tournaments the forms name. */
  record?: GamesRecord;
  /** Whom else they name. */
  boxers?: NamedRows["boxers"];
  /** Which checks they name. */
  checks?: NamedRows["checks"];
  children: ReactNode;
}

/** The words that the forms of the admin area need in the browser. */
export function AdminMessages({
  record,
  boxers = [],
  checks: named = [],
  children,
}: AdminMessagesProps) {
  const { admin, category, checks, problems, rule, values } = useMessages();
  const names = useNameMessages();
  return (
    <NextIntlClientProvider
      messages={{
        admin,
        category,
        checks: { kind: checks.kind },
        problems,
        rule,
        values,
        ...names,
      }}
    >
      {record ? (
        <ChangeNames names={{ ...namedRows(record, boxers), checks: named }}>
          {children}
        </ChangeNames>
      ) : (
        children
      )}
    </NextIntlClientProvider>
  );
}

function namedRows(
  { categories, tournaments }: GamesRecord,
  boxers: NamedRows["boxers"],
): NamedRows {
  return {
    categories: categories.map(({ code, gender, weightLabel }) => ({ code, gender, weightLabel })),
    tournaments: tournaments.map(({ id, shortName }) => ({ id, shortName })),
    boxers: boxers.map(({ slug, name, noc }) => ({ slug, name, noc })),
  };
}
