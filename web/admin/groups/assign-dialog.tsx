import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { Dialog } from "../../parts/dialog.tsx";
import type { Ambassador } from "../api.ts";
import { GroupField } from "./group-field.tsx";
import { useGroups } from "./group-queries.ts";
import { useAssign } from "./use-assign.ts";
import { words } from "./words.ts";

interface Props {
  ambassadors: readonly Ambassador[];
  onDone: () => void;
  onClose: () => void;
}

/** Puts picked ambassadors into a group, or into none. */
export function AssignDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={words.putTitle({ count: props.ambassadors.length })}>
      <Assign {...props} />
    </Dialog>
  );
}

function Assign({ ambassadors, onDone, onClose }: Props) {
  const [groupId, setGroupId] = useState("");
  const { data } = useGroups();
  const assign = useAssign(() => {
    onClose();
    onDone();
  });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.putMeans()}
      </Text>
      <GroupField value={groupId} onChange={setGroupId} disabled={assign.isPending} />
      {data?.items.length === 0 && (
        <Anchor component={Link} href="/groups">
          {words.makeFirst()}
        </Anchor>
      )}
      <Group justify="end">
        <Button variant="default" onClick={onClose} disabled={assign.isPending}>
          {words.cancel()}
        </Button>
        <Button loading={assign.isPending} onClick={() => assign.mutate({ ambassadors, groupId })}>
          {words.put()}
        </Button>
      </Group>
    </Stack>
  );
}
