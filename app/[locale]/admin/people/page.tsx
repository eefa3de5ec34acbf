import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeoplePage } from "@/components/admin/people/people-page";
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

export default async function People(props: Props) {
  const user = await signedIn(props, "manage-people");
  return (
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
      people={await listPeople(getPeople(), user)}
      roles={ROLES}
    />
  );
}
