import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { decideAll } from "../ambassadors/decide-all.ts";
import { useDecided } from "../ambassadors/use-standing.ts";
import { type Ambassador, assignGroup } from "../api.ts";
import { useGroups } from "./group-queries.ts";
import { words } from "./words.ts";

interface Assignment {
  ambassadors: readonly Pick<Ambassador, "id">[];
  /** None where it is "". */
  groupId: string;
}

/** Puts ambassadors into a group, or into none. */
export function useAssign(onDone: () => void) {
  const { data } = useGroups();
  const decided = useDecided(onDone);
  return useMutation({
    mutationFn: ({ ambassadors, groupId }: Assignment) =>
      decideAll(ambassadors, (ambassadorIds) => assignGroup({ ambassadorIds, ...(groupId && { groupId }) })),
    onSuccess: (answer, { groupId }) => {
      const name = data?.items.find(({ id }) => id === groupId)?.name ?? "";
      decided(groupId ? ({ count }) => words.nowIn({ count, name }) : words.nowInNone, answer);
    },
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
  });
}
