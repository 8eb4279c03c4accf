import { Button, Group, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { usePicks } from "./picks.ts";
import "./picks-bar.css";
import { words } from "./area-words.ts";

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
  const wasPressed = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // A button that waits is disabled, and so loses the focus; where no link came of it, it gets the focus back.
  useEffect(() => {
    const { activeElement, body } = document;
    if (wasPressed.current && !isCreating && activeElement === body) button.current?.focus({ preventScroll: true });
    wasPressed.current = isCreating;
  }, [isCreating]);
  return (
    <section className="picks" aria-label={words.pickedProducts()} data-empty={count === 0 || undefined}>
      <Text className="picks-count" role="status" fw={600}>
        {count > 0 && (picks.isFull ? words.pickedMost({ count }) : words.picked({ count }))}
      </Text>
      {count > 0 && (
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" size="md" px="md" onClick={picks.clear} disabled={isCreating}>
            {words.clear()}
          </Button>
          <Button ref={button} size="md" px="md" onClick={create} loading={isCreating}>
            {words.createLink()}
          </Button>
        </Group>
      )}
    </section>
  );
}
