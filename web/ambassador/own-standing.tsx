import { Alert, Text } from "@mantine/core";
import type { User } from "../client/session.ts";
import { shop } from "../shop/shop.ts";
import { words } from "./words.ts";

/** Why one's links take no orders, for who is not active; nothing for everybody else. */
export function OwnStanding({ user: { standing, standingReason } }: { user: User }) {
  if (standing !== "suspended") return null;
  return (
    <Alert color="yellow" title={words.suspended()} mb="xl" role="status">
      {standingReason && (
        <Text fw={550} mb={4} style={{ overflowWrap: "anywhere" }}>
          {standingReason}
        </Text>
      )}
      <Text size="sm">
        {words.whatHolds()} {words.writeTo({ shop: shop.name })}
      </Text>
    </Alert>
  );
}
