import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import type { Scope } from "../../shared/domain/person.ts";
import { problemOf } from "../client/problem.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { noteSteps } from "./api.ts";

type Steps = User["firstSteps"];

/** Keeps how far somebody is with their first steps: on the page at once, in the account a moment later. */
export function useNoteSteps(scope: Scope) {
  const client = useQueryClient();
  const { queryKey } = sessionQuery(scope);
  const show = (steps: Partial<Steps> | { closed: undefined }) =>
    client.setQueryData(queryKey, (user) => user && { ...user, firstSteps: { ...user.firstSteps, ...steps } });

  async function keep(body: { closed?: Steps["closed"] | "no"; hasShared?: true }): Promise<void> {
    // An answer from before would undo it.
    await client.cancelQueries({ queryKey });
    const { closed, ...more } = body;
    show({ ...more, ...(closed && { closed: closed === "no" ? undefined : closed }) });
    try {
      await noteSteps({ scope, ...body });
    } catch (error) {
      notifications.show({ color: "red", message: problemOf(error).message });
      await client.invalidateQueries({ queryKey });
    }
  }
  return {
    close: (closed: NonNullable<Steps["closed"]>) => keep({ closed }),
    callBack: () => keep({ closed: "no" }),
    /** Only the first time is told. */
    share: async () => {
      if (client.getQueryData(queryKey)?.firstSteps.hasShared === false) await keep({ hasShared: true });
    },
  };
}
