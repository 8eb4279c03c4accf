import { Button, Paper } from "@mantine/core";
import { Link } from "wouter";
import type { User } from "../client/session.ts";
import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { shop } from "../shop/shop.ts";
import { words } from "./words.ts";

/** In place of every page but the profile, for who may not begin yet, or was declined: what they wait for, or why. */
export function Waiting({ user: { standing, standingReason, email } }: { user: User }) {
  const isDeclined = standing === "declined";
  const title = isDeclined ? words.declined({ shop: shop.name }) : words.applied({ shop: shop.name });
  return (
    <Page title={title}>
      <Paper withBorder bg="var(--surface)" p="lg">
        <Empty
          title={isDeclined ? (standingReason ?? "") : words.meanwhile()}
          action={
            <Button component={Link} href="/profile" variant="default" mt="sm">
              {words.seeProfile()}
            </Button>
          }
        >
          {isDeclined ? words.writeTo({ shop: shop.name }) : words.weWrite({ email })}
        </Empty>
      </Paper>
    </Page>
  );
}
