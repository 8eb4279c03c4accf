import { Alert, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Ambassador } from "../api.ts";
import { SuspendDialog } from "./suspend-dialog.tsx";
import { useAmbassadorsChanged, useReinstate } from "./use-standing.ts";
import { words } from "./words.ts";

/** Where an ambassador stands, and the way to change it. */
export function StandingPanel({ ambassador }: { ambassador: Ambassador }) {
  const [isSuspending, suspending] = useDisclosure(false);
  const changed = useAmbassadorsChanged();
  const reinstate = useReinstate(() => {});
  const name = `${ambassador.firstName} ${ambassador.lastName}`;
  if (ambassador.standing === "active") {
    return (
      <Group mb="xl">
        <Button variant="default" size="xs" onClick={suspending.open}>
          {words.suspend()}
        </Button>
        <SuspendDialog ambassadors={[ambassador]} opened={isSuspending} onDone={changed} onClose={suspending.close} />
      </Group>
    );
  }
  return (
    <Alert color="yellow" mb="xl" title={words.isSuspended({ name })}>
      <Text size="sm">{words.noOrders()}</Text>
      <Text size="sm" fw={550} mb="sm" style={{ overflowWrap: "anywhere" }}>
        {ambassador.standingReason}
      </Text>
      <Button variant="default" size="xs" loading={reinstate.isPending} onClick={() => reinstate.mutate([ambassador])}>
        {words.reinstate()}
      </Button>
    </Alert>
  );
}
