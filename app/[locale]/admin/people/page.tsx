import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccessTrail } from "@/components/admin/people/access-trail";
import { PeoplePage } from "@/components/admin/people/people-page";
import { listAccessEvents } from "@/lib/auth/access-trail";
import { getPeople, listPeople } from "@/lib/auth/people";
import { ROLES } from "@/lib/auth/permissions";
import { signedIn } from "../signed-in";
import { adminPage } from "../title";
import {
  changePersonRole,
  disable,
  enable,
  invitePerson,
  removePersonSecondFactor,
  renewPersonLink,
} from "./actions";

type Props = PageProps<"/[locale]/admin/people">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.people");
  return adminPage(t("title"));
}

const EVENTS_AT_ONCE = 50;

export default async function People(props: Props) {
  const user = await signedIn(props, "manage-people");
  const { before } = await props.searchParams;
  const store = getPeople();
  const asked = typeof before === "string" ? before : null;
  const events = await listAccessEvents(store, user, { before: asked, most: EVENTS_AT_ONCE + 1 });
  const shown = events.slice(0, EVENTS_AT_ONCE);
  return (
    <>
      <PeoplePage
        actions={{
          invite: invitePerson,
          renewLink: renewPersonLink,
          changeRole: changePersonRole,
          disable,
          enable,
          removeSecondFactor: removePersonSecondFactor,
        }}
        ownId={user.id}
        people={await listPeople(store, user)}
        roles={ROLES}
      />
      <AccessTrail
        events={shown}
        isNewest={asked === null}
        older={events.length > shown.length ? (shown.at(-1)?.id ?? null) : null}
      />
    </>
  );
}
