import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type * as accounts from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { type AnswerOf, endpoint } from "./endpoint.ts";
import { Problem } from "./problem.ts";
import { hasVisited, rememberVisit } from "./visits.ts";

export type User = AnswerOf<typeof accounts.readProfile>;

const readProfile = endpoint<typeof accounts.readProfile>("GET /api/{scope}/user");
const signOut = endpoint<typeof accounts.signOut>("POST /api/{scope}/logout");

/** Who is signed in; `null` if nobody is. The token itself is in a cookie that no script can read. */
export const sessionQuery = (scope: Scope) =>
  queryOptions({
    queryKey: ["session", scope],
    queryFn: async ({ signal }): Promise<User | null> => {
      try {
        const user = await readProfile({ scope }, signal);
        rememberVisit(scope, true);
        return user;
      } catch (error) {
        if (!(error instanceof Problem && error.code === "not_signed_in")) throw error;
        rememberVisit(scope, false);
        return null;
      }
    },
    refetchInterval: 60_000,
    // Another tab may have signed in somebody else meanwhile.
    refetchOnWindowFocus: "always",
  });

const isUsersData = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== "session";

/** Forgets what was read for a user; `inactive`: only what is not on the page. */
export function forgetUsersData(client: QueryClient, type: "all" | "inactive" = "all"): void {
  client.removeQueries({ type, predicate: isUsersData });
}

/**
 * Who is signed in, for a page that strangers see too: asks only where somebody signed in with this browser, so that a
 * stranger's visit makes no request that must fail.
 */
export function useVisitor(scope: Scope): User | null | undefined {
  const { data } = useQuery({
    ...sessionQuery(scope),
    enabled: ({ state }) => state.data !== null && hasVisited(scope),
  });
  return hasVisited(scope) ? data : (data ?? null);
}

/** Begins and ends the session in this browser; whatever the last user saw is forgotten. */
export function useSession(scope: Scope) {
  const client = useQueryClient();
  const { queryKey } = sessionQuery(scope);
  const note = (user: User | null) => {
    // An answer from before would undo it.
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, user);
    rememberVisit(scope, user !== null);
  };
  const become = (user: User | null) => {
    forgetUsersData(client);
    note(user);
  };
  return {
    signedIn: (user: User) => become(user),
    /** Somebody signed in over a page whose session had ended: the page stays if it is the same user's. */
    signedInAgain: (user: User) => {
      note(user);
      void client.invalidateQueries({ predicate: isUsersData });
    },
    /** The session was ended by something else that one did, such as setting a new password. */
    ended: () => become(null),
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
