import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../client/problem.ts";
import type { Selection } from "../../parts/list/selection.ts";
import { type Invitation, resendInvitation, withdrawInvitation } from "../api.ts";
import { ConfirmDialog, type Question } from "../team/confirm-dialog.tsx";
import { words } from "./words.ts";

/** What can be done with picked invitations: sent again, or withdrawn. */
export function InvitationsActions({ selection: { items, clear } }: { selection: Selection<Invitation> }) {
  const count = items.length;
  const [question, setQuestion] = useState<Question>();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: async ({ deed }: { deed: (of: { invitationId: string }) => Promise<unknown>; says: string }) => {
      for (const { id } of items) await deed({ invitationId: id });
    },
    onSuccess: (_, { says }) => notifications.show({ color: "green", message: says }),
    // Those that went through are; the list shows which.
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["invitations"] }),
  });
  const ask = (): Question => ({
    title: words.withdrawTitle({ count }),
    means: words.withdrawMeans(),
    no: words.keep(),
    yes: words.withdraw(),
    isGrave: true,
    act: () => act.mutate({ deed: withdrawInvitation, says: words.withdrawnSome({ count }) }),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={act.isPending}
        onClick={() => act.mutate({ deed: resendInvitation, says: words.resentSome({ count }) })}
      >
        {words.resendSome({ count })}
      </Button>
      <Button size="xs" variant="default" disabled={act.isPending} onClick={() => setQuestion(ask())}>
        {words.withdrawSome({ count })}
      </Button>
      <Button size="xs" variant="subtle" onClick={clear}>
        {words.pickNone()}
      </Button>
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </>
  );
}
