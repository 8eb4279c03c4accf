import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";

export const teamKey = ["team"];

/** Changes something of the team, shows the list as it is then, and says what was done or why not. */
export function useTeamChange<Given>(change: (given: Given) => Promise<unknown>, done: (given: Given) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (_, given) => notifications.show({ color: "green", message: done(given) }),
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
    // One's own role may be another now.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: teamKey }),
        client.invalidateQueries({ queryKey: ["session"] }),
      ]),
  });
}
