import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { DataList } from "../../parts/list/data-list.tsx";
import type { Column, FileFields, ListSpec } from "../../parts/list/list-spec.ts";
import { useList } from "../../parts/list/query-list.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { type Invitation, listInvitations, resendInvitation, withdrawInvitation } from "../api.ts";
import { InvitationsActions } from "./invitations-actions.tsx";
import { words } from "./words.ts";

const spec: ListSpec = {
  name: "invitations",
  label: words.open(),
  search: { hint: words.searchBy() },
  sorts: [
    { value: "newest", label: words.newestFirst() },
    { value: "oldest", label: words.oldestFirst() },
  ],
};

const columns: readonly Column<Invitation>[] = [
  { key: "email", label: words.email(), cell: ({ email }) => email },
  { key: "group", label: words.group(), cell: ({ group }) => group?.name },
  {
    key: "invited",
    label: words.invited(),
    cell: ({ createdAt }) => <When at={createdAt} />,
    sorts: [
      { value: "newest", direction: "descending" },
      { value: "oldest", direction: "ascending" },
    ],
  },
  { key: "until", label: words.openUntil(), cell: ({ endsAt }) => <When at={endsAt} />, needsRoom: true },
];

const fields: FileFields<Invitation> = {
  [words.email()]: ({ email }) => email,
  [words.group()]: ({ group }) => group?.name,
  [words.invited()]: ({ createdAt }) => createdAt,
  [words.openUntil()]: ({ endsAt }) => endsAt,
};

/** Who was invited and has not come yet. */
export function InvitationList() {
  const of = useListView(spec);
  const { search, sort } = of.view;
  const asked = {
    ...(search && { search }),
    sort: sort.value === "oldest" ? ("oldest" as const) : ("newest" as const),
  };
  const read = (page: { cursor?: string; limit?: string }, signal: AbortSignal) =>
    listInvitations({ ...page, ...asked }, signal);
  const list = useList(["invitations", asked], read);
  return (
    <DataList
      of={of}
      list={list}
      columns={columns}
      rows={{
        idOf: ({ id }) => id,
        nameOf: ({ email }) => email,
        actions: (invitation) => <Deeds invitation={invitation} />,
      }}
      empty={<Empty title={words.nobody()}>{words.nobodyHint()}</Empty>}
      file={{ readPage: read, fields }}
      bulk={(selection) => <InvitationsActions selection={selection} />}
    />
  );
}

function Deeds({ invitation: { id, email } }: { invitation: Invitation }) {
  const resend = useDeed(() => resendInvitation({ invitationId: id }), words.resent({ email }));
  const withdraw = useDeed(() => withdrawInvitation({ invitationId: id }), words.withdrawn({ email }));
  return (
    <Group gap="xs" wrap="nowrap" justify="end">
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
