import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { maxDecided } from "../../../shared/contract/standings.ts";
import { problemOf } from "../../client/problem.ts";
import { type Ambassador, assignTier, type Decided } from "../api.ts";
import { words } from "./ambassadors-words.ts";
import { useDecided } from "./use-standing.ts";

interface Assignment {
  ambassadors: readonly Pick<Ambassador, "id">[];
  /** What their sales reach, where it is "". */
  tierId: string;
}

/** Gives ambassadors a tier to keep, or takes back what they keep: a request for every few, and who has it keeps it. */
export function useAssignTier(onDone: () => void) {
  const decided = useDecided(onDone);
  return useMutation({
    mutationFn: async ({ ambassadors, tierId }: Assignment) => {
      const items: Decided["items"] = [];
      for (let from = 0; from < ambassadors.length; from += maxDecided) {
        const ambassadorIds = ambassadors.slice(from, from + maxDecided).map(({ id }) => id);
        items.push(...(await assignTier({ ambassadorIds, ...(tierId && { tierId }) })).items);
      }
      return { items };
    },
    onSuccess: (answer) => decided(words.tierKept, answer),
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
  });
}
