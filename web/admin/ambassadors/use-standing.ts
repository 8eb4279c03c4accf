import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { type Ambassador, reinstateAmbassador } from "../api.ts";
import { words } from "./words.ts";

/** Has what shows ambassadors read them again. */
export function useAmbassadorsChanged(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ["ambassadors", "ambassador"]) void client.invalidateQueries({ queryKey: [key] });
  };
}

/** Lets suspended ambassadors go on, and says what became of it. */
export function useReinstate(onDone: () => void) {
  const changed = useAmbassadorsChanged();
  return useMutation({
    mutationFn: async (ambassadors: readonly Ambassador[]) => {
      for (const { id } of ambassadors) await reinstateAmbassador({ ambassadorId: id });
    },
    onSuccess: (_, { length: count }) => {
      notifications.show({ color: "green", message: words.nowActive({ count }) });
      onDone();
    },
    onError: (error) => {
      notifications.show({ color: "red", title: words.notAll(), message: problemOf(error).message });
    },
    // Also where it failed halfway: those that went through are, and the list shows which.
    onSettled: changed,
  });
}
