import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type * as accounts from "../../shared/contract/accounts.ts";
import { type AnswerOf, endpoint } from "./endpoint.ts";
import { Problem } from "./problem.ts";

export type Scope = "admin" | "ambassador";
export type User = AnswerOf<typeof accounts.readProfile>;

const readProfile = endpoint<typeof accounts.readProfile>("GET /api/{scope}/user");
const signOut = endpoint<typeof accounts.signOut>("POST /api/{scope}/logout");

/** Who is signed in; `null` if nobody is. The token itself is in a cookie that no script can read. */
export const sessionQuery = (scope: Scope) =>
  queryOptions({
    queryKey: ["session", scope],
    queryFn: async ({ signal }): Promise<User | null> => {
      try {
        return await readProfile({ scope }, signal);
      } catch (error) {
        if (error instanceof Problem && error.code === "not_signed_in") return null;
        throw error;
      }
    },
    refetchInterval: 60_000,
  });

/** Begins and ends the session in this browser; whatever the last user saw is forgotten. */
export function useSession(scope: Scope) {
  const client = useQueryClient();
  const become = (user: User | null) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    client.setQueryData(sessionQuery(scope).queryKey, user);
  };
  return {
    signedIn: (user: User) => become(user),
    signOut: async () => {
      try {
        await signOut({ scope });
      } catch (error) {
        if (!(error instanceof Problem && error.code === "not_signed_in")) throw error;
      }
      become(null);
    },
  };
}
