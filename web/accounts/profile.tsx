import { SimpleGrid } from "@mantine/core";
import type { Scope } from "../../shared/domain/person.ts";
import type { User } from "../client/session.ts";
import { Page } from "../parts/page.tsx";
import { EmailChoicesCard } from "./email-choices-card.tsx";
import { EmailForm } from "./email-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { PersonForm } from "./person-form.tsx";
import { words } from "./profile-words.ts";
import { SessionsCard } from "./sessions-card.tsx";

/** Who one is to the shop, where one is written to, one's password, which e-mails one gets, and where one is signed in. */
export function Profile({ scope, user }: { scope: Scope; user: User }) {
  return (
    <Page title={words.profile()}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <PersonForm scope={scope} user={user} />
        <EmailForm scope={scope} user={user} />
        <PasswordForm scope={scope} user={user} />
        <EmailChoicesCard scope={scope} />
        <SessionsCard scope={scope} />
      </SimpleGrid>
    </Page>
  );
}
