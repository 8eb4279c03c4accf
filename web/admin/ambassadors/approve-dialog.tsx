import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import type { Ambassador } from "../api.ts";
import { GroupField } from "../groups/group-field.tsx";
import { useGroups } from "../groups/group-queries.ts";
import { useApprove } from "./use-standing.ts";
import { words } from "./words.ts";

interface Props {
  ambassadors: readonly Ambassador[];
  onDone: () => void;
  onClose: () => void;
}

/** Approves picked applications, and puts them into a group where one is chosen. */
export function ApproveDialog({ opened, ...props }: Props & { opened: boolean }) {
  const [first] = props.ambassadors;
  const count = props.ambassadors.length;
  const title =
    count === 1 && first
      ? words.approveOne({ name: `${first.firstName} ${first.lastName}` })
      : words.approveThem({ count });
  return (
    <Dialog opened={opened} onClose={props.onClose} title={title}>
      <Approve {...props} />
    </Dialog>
  );
}

function Approve({ ambassadors, onDone, onClose }: Props) {
  const [groupId, setGroupId] = useState("");
  const { data } = useGroups();
  const approve = useApprove(() => {
    onClose();
    onDone();
  }, groupId);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.whatApproveDoes()}
      </Text>
      {data?.items.length !== 0 && (
        <GroupField value={groupId} onChange={setGroupId} disabled={approve.isPending} none={words.groupStays()} />
      )}
      <Group justify="end">
        <Button variant="default" onClick={onClose} disabled={approve.isPending}>
          {words.cancel()}
        </Button>
        <Button loading={approve.isPending} onClick={() => approve.mutate(ambassadors)}>
          {words.approve()}
        </Button>
      </Group>
    </Stack>
  );
}
