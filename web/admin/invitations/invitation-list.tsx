import { Button, Group, Paper, Skeleton, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { ListFrame } from "../../parts/list/list-frame.tsx";
import { useList } from "../../parts/list/query-list.ts";
import { Empty } from "../../parts/notices.tsx";
import { type Invitation, listInvitations, resendInvitation, withdrawInvitation } from "../api.ts";
import { words } from "./words.ts";

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** Who was invited and has not come yet. */
export function InvitationList() {
  const list = useList(["invitations"], (page, signal) => listInvitations(page, signal));
  const empty = (
    <Paper withBorder bg="var(--surface)">
      <Empty title={words.nobody()}>{words.nobodyHint()}</Empty>
    </Paper>
  );
  return (
    <ListFrame list={list} skeleton={<Skeleton height={140} />} empty={empty}>
      {(invitations) => (
        <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
          {invitations.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} />
          ))}
        </Stack>
      )}
    </ListFrame>
  );
}

function Row({ invitation: { id, email, createdAt, endsAt, group } }: { invitation: Invitation }) {
  const resend = useDeed(() => resendInvitation({ invitationId: id }), words.resent({ email }));
  const withdraw = useDeed(() => withdrawInvitation({ invitationId: id }), words.withdrawn({ email }));
  const days = { day: day.format(new Date(createdAt)), until: day.format(new Date(endsAt)) };
  return (
    <Paper component="li" withBorder bg="var(--surface)" p="md">
      <Group justify="space-between">
        <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Text fw={600}>{email}</Text>
          <Text size="sm" c="dimmed">
            {group ? words.invitedInto({ ...days, group: group.name }) : words.invitedAt(days)}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={words.resendTo({ email })}
            loading={resend.isPending}
            onClick={() => resend.mutate()}
          >
            {words.resend()}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            aria-label={words.withdrawFrom({ email })}
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {words.withdraw()}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** Does something about an invitation, says what became of it, and shows those that are open then. */
function useDeed(act: () => Promise<unknown>, says: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => notifications.show({ color: "green", message: says }),
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["invitations"] }),
  });
}
