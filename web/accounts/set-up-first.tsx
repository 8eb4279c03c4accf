import { Button, Group } from "@mantine/core";
import type { Scope } from "../../shared/domain/person.ts";
import { type User, useSession } from "../client/session.ts";
import { Page } from "../parts/page.tsx";
import { shop } from "../shop/shop.ts";
import { SecondFactorCard } from "./second-factor-card.tsx";
import { words } from "./second-factor-words.ts";

/** In place of every page, for whom the team asks to have a second factor and who has none yet. */
export function SetUpFirst({ scope, user }: { scope: Scope; user: User }) {
  const { signOut } = useSession(scope);
  return (
    <Page title={words.setUpFirst()} lead={words.setUpFirstMeans({ shop: shop.name })}>
      <SecondFactorCard scope={scope} user={user} />
      <Group mt="lg">
        <Button variant="subtle" onClick={() => void signOut().catch(() => {})}>
          {words.signOut()}
        </Button>
      </Group>
    </Page>
  );
}
