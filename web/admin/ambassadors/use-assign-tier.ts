import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { type Ambassador, assignTier } from "../api.ts";
import { words } from "./ambassadors-words.ts";
import { decideAll } from "./decide-all.ts";
import { useDecided } from "./use-standing.ts";

interface Assignment {
  ambassadors: readonly Pick<Ambassador, "id">[];
  /** What their sales reach, where it is "". */
  tierId: string;
}

/** Gives ambassadors a tier to keep, or takes back what they keep. */
export function useAssignTier(onDone: () => void) {
  const decided = useDecided(onDone);
  return useMutation({
    mutationFn: ({ ambassadors, tierId }: Assignment) =>
      decideAll(ambassadors, (ambassadorIds) => assignTier({ ambassadorIds, ...(tierId && { tierId }) })),
    onSuccess: (answer) => decided(words.tierKept, answer),
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
  });
}
