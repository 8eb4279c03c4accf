import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { maxInvited } from "../../../shared/contract/invitations.ts";
import { type Invited, inviteAmbassadors } from "../api.ts";

/** Invites people, a request for every hundred, and counts how many are done; those who are done are not invited twice. */
export function useInvite(onDone: (items: Invited["items"]) => void, groupId: string) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const invite = useMutation({
    mutationFn: async (emails: readonly string[]) => {
      const items: Invited["items"] = [];
      setDone(0);
      for (let from = 0; from < emails.length; from += maxInvited) {
        const body = { emails: emails.slice(from, from + maxInvited), ...(groupId && { groupId }) };
        items.push(...(await inviteAmbassadors(body)).items);
        setDone(items.length);
      }
      return items;
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ["invitations"] }),
  });
  return { ...invite, done };
}
