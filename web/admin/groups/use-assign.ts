import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { maxDecided } from "../../../shared/contract/standings.ts";
import { problemOf } from "../../client/problem.ts";
import { useDecided } from "../ambassadors/use-standing.ts";
import { type Ambassador, assignGroup, type Decided } from "../api.ts";
import { useGroups } from "./group-queries.ts";
import { words } from "./words.ts";

interface Assignment {
  ambassadors: readonly Pick<Ambassador, "id">[];
  /** None where it is "". */
  groupId: string;
}

/** Puts ambassadors into a group, or into none: a request for every few, and who was put there stays there. */
export function useAssign(onDone: () => void) {
  const { data } = useGroups();
  const decided = useDecided(onDone);
  return useMutation({
    mutationFn: async ({ ambassadors, groupId }: Assignment) => {
      const items: Decided["items"] = [];
      for (let from = 0; from < ambassadors.length; from += maxDecided) {
        const ambassadorIds = ambassadors.slice(from, from + maxDecided).map(({ id }) => id);
        items.push(...(await assignGroup({ ambassadorIds, ...(groupId && { groupId }) })).items);
      }
      return { items };
    },
    onSuccess: (answer, { groupId }) => {
      const name = data?.items.find(({ id }) => id === groupId)?.name ?? "";
      decided(groupId ? ({ count }) => words.nowIn({ count, name }) : words.nowInNone, answer);
    },
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
  });
}
