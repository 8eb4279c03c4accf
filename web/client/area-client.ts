import type { QueryClient } from "@tanstack/react-query";
import type { Scope } from "../../shared/domain/person.ts";
import * as words from "../../shared/words/en/fields.ts";
import { say } from "./field-sentences.ts";
import { sayOfProblems } from "./problem-sentences.ts";
import { createQueryClient } from "./query-client.ts";
import { forgetUsersData, sessionQuery } from "./session.ts";
import { signedInSentences } from "./signed-in-sentences.ts";

/**
 * The query client of an area that one signs in to. The cookie is one for all tabs, so the user may change at any time:
 * what was read for one is never shown to another. An answer that nobody is signed in makes it ask who is. Such an area has a
 * sentence for whatever the API finds in a field, and for each problem.
 */
export function createAreaClient(scope: Scope): QueryClient {
  say(words);
  sayOfProblems(signedInSentences);
  const { queryKey } = sessionQuery(scope);
  const client = createQueryClient((queries) => void queries.invalidateQueries({ queryKey }, { cancelRefetch: false }));
  let lastId: string | undefined;
  client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    if (event.query !== client.getQueryCache().find({ queryKey })) return;
    const user = client.getQueryData(queryKey);
    // The page that is open stays for who signs in again; what is not on it is forgotten.
    if (!user) return forgetUsersData(client, "inactive");
    if (lastId !== undefined && lastId !== user.id) forgetUsersData(client);
    lastId = user.id;
  });
  return client;
}
