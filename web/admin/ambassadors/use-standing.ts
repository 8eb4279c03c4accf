import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { type Ambassador, approveAmbassadors, type Decided, reinstateAmbassador } from "../api.ts";
import { words } from "./words.ts";

/** Has what shows ambassadors read them again. */
function useAmbassadorsChanged(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ["ambassadors", "ambassador"]) void client.invalidateQueries({ queryKey: [key] });
  };
}

/** Says what became of a decision about some, those that could not be decided by why, and shows them as they are now. */
export function useDecided(onDone: () => void) {
  const changed = useAmbassadorsChanged();
  return (says: string | ((of: { count: number }) => string), { items }: Decided = { items: [] }) => {
    const problems = items.flatMap(({ problem }) => problem ?? []);
    const count = items.length - problems.length;
    if (typeof says === "string" || count > 0) {
      notifications.show({ color: "green", message: typeof says === "string" ? says : says({ count }) });
    }
    const [first] = problems;
    if (first) {
      const title = words.notDecided({ count: problems.length });
      notifications.show({ color: "red", title, message: first.detail });
    }
    changed();
    onDone();
  };
}

/** Does something to ambassadors that takes no reason, and says what became of it. */
function useDeed<Result>(act: (of: readonly Ambassador[]) => Promise<Result>, done: (result: Result) => void) {
  const changed = useAmbassadorsChanged();
  return useMutation({
    mutationFn: act,
    onSuccess: done,
    onError: (error) => {
      notifications.show({ color: "red", title: words.notAll(), message: problemOf(error).message });
      // Where it failed halfway, those that went through are, and the list shows which.
      changed();
    },
  });
}

/** Lets suspended ambassadors go on. */
export function useReinstate(onDone: () => void) {
  const decided = useDecided(onDone);
  return useDeed(
    async (ambassadors) => {
      for (const { id } of ambassadors) await reinstateAmbassador({ ambassadorId: id });
      return ambassadors.length;
    },
    (count) => decided(words.nowActive({ count })),
  );
}

/** Agrees to applications. @param groupId the group that they come into, if any */
export function useApprove(onDone: () => void, groupId = "") {
  const decided = useDecided(onDone);
  return useDeed(
    (ambassadors) =>
      approveAmbassadors({ ambassadorIds: ambassadors.map(({ id }) => id), ...(groupId && { groupId }) }),
    (answer) => decided(words.nowApproved, answer),
  );
}
