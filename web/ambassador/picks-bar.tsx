import { Button, Group, Text } from "@mantine/core";
import type { usePicks } from "./picks.ts";
import "./picks-bar.css";

/** Says how many products are picked, and makes a link of them. Stays in sight at the bottom. */
export function PicksBar({
  picks,
  isCreating,
  create,
}: {
  picks: ReturnType<typeof usePicks>;
  isCreating: boolean;
  create: () => void;
}) {
  const count = picks.ids.length;
  return (
    <section className="picks" aria-label="Picked products" data-empty={count === 0 || undefined}>
      <Text className="picks-count" role="status" fw={600}>
        {count > 0 && `${count} picked`}
        {picks.isFull && ", the most for one link"}
      </Text>
      {count > 0 && (
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" size="md" px="md" onClick={picks.clear} disabled={isCreating}>
            Clear
          </Button>
          <Button size="md" px="md" onClick={create} loading={isCreating}>
            Create link
          </Button>
        </Group>
      )}
    </section>
  );
}
