import { Title } from "@mantine/core";
import { Page } from "../../parts/page.tsx";
import { BackLink } from "../back-link.tsx";
import { ForRole } from "../may.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { words } from "./words.ts";

/** Where the owner invites people, one or many, and sees who has not come yet. */
export function InvitationsPage() {
  return (
    <>
      <BackLink href="/ambassadors">{words.allAmbassadors()}</BackLink>
      <ForRole deed="ambassadors" title={words.invitations()}>
        <Page title={words.invitations()} lead={words.lead()}>
          <InviteForm />
          <Title order={2} size="h4" mb="md">
            {words.open()}
          </Title>
          <InvitationList />
        </Page>
      </ForRole>
    </>
  );
}
