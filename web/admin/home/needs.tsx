import { Anchor, Group } from "@mantine/core";
import { Link } from "wouter";
import { useNeeds } from "./use-needs.ts";

/** What waits for who looks, each a link to where it is done; in place of what the line says otherwise: nothing moves when it is known. */
export function Needs({ otherwise }: { otherwise: string }) {
  const needs = useNeeds();
  if (needs.length === 0) return otherwise;
  return (
    <Group component="span" gap="0 var(--mantine-spacing-lg)">
      {needs.map(({ href, says }) => (
        <Anchor key={href} component={Link} href={href} underline="always">
          {says}
        </Anchor>
      ))}
    </Group>
  );
}
