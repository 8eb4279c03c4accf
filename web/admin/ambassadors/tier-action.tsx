import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import type { Selection } from "../../parts/list/selection.ts";
import type { Ambassador } from "../api.ts";
import { useMay } from "../may.tsx";
import { useRates } from "../rates/use-rates.tsx";
import { words } from "./ambassadors-words.ts";
import { TierField } from "./tier-field.tsx";
import { useAssignTier } from "./use-assign-tier.ts";

/** Gives those who are picked in a list a tier to keep. Nothing where there are no tiers, or for whoever may not. */
export function TierAction({ selection: { items, clear } }: { selection: Selection<Ambassador> }) {
  const may = useMay("rates");
  const { data } = useRates();
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!may || !data?.tiers.length) return null;
  const count = items.length;
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {words.tierSome({ count })}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={words.tierTitle({ count })}>
        <Give ambassadors={items} onDone={clear} onClose={close} />
      </Dialog>
    </>
  );
}

interface Props {
  ambassadors: readonly Ambassador[];
  onDone: () => void;
  onClose: () => void;
}

function Give({ ambassadors, onDone, onClose }: Props) {
  const [tierId, setTierId] = useState("");
  const assign = useAssignTier(() => {
    onClose();
    onDone();
  });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.tierMeans()}
      </Text>
      <TierField value={tierId} onChange={setTierId} disabled={assign.isPending} />
      <Group justify="end">
        <Button variant="default" onClick={onClose} disabled={assign.isPending}>
          {words.cancel()}
        </Button>
        <Button loading={assign.isPending} onClick={() => assign.mutate({ ambassadors, tierId })}>
          {words.giveTier()}
        </Button>
      </Group>
    </Stack>
  );
}
