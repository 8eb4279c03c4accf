import { Center, Container, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode, useState } from "react";
import { Redirect, useLocation } from "wouter";
import type { Scope } from "../../shared/domain/person.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { LoadFailed } from "../parts/notices.tsx";
import { SessionEnd } from "./session-end.tsx";
import { words } from "./session-words.ts";

/**
 * Shows its child to who is signed in; everyone else signs in first and comes back to the same page. When a session
 * ends, the page stays with what was typed on it, below a dialog to sign in again. Another user gets it afresh.
 */
export function SignedIn({ scope, children }: { scope: Scope; children: (user: User) => ReactNode }) {
  const session = useQuery(sessionQuery(scope));
  const [path] = useLocation();
  const [user, setUser] = useState(session.data);
  if (session.data && session.data !== user) setUser(session.data);
  if (user) {
    return (
      <Fragment key={user.id}>
        {children(user)}
        <SessionEnd scope={scope} user={user} hasEnded={session.data === null} />
      </Fragment>
    );
  }
  if (session.data === null)
    return <Redirect to={`/sign-in?next=${encodeURIComponent(path + location.search)}`} replace />;
  return (
    <Container size="xs" py="xl" component="main">
      {session.isError ? (
        <LoadFailed error={session.error} retry={() => void session.refetch()} />
      ) : (
        <Center mih="50vh">
          <Loader role="status" aria-label={words.loading()} />
        </Center>
      )}
    </Container>
  );
}
