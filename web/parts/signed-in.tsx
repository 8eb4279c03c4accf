import { Center, Container, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Redirect, useLocation } from "wouter";
import { type Scope, sessionQuery, type User } from "../client/session.ts";
import { LoadFailed } from "./notices.tsx";

/** Shows its child to who is signed in; everyone else signs in first and comes back to the same page. */
export function SignedIn({ scope, children }: { scope: Scope; children: (user: User) => ReactNode }) {
  const session = useQuery(sessionQuery(scope));
  const [path] = useLocation();
  if (session.data) return children(session.data);
  if (session.data === null)
    return <Redirect to={`/sign-in?next=${encodeURIComponent(path + location.search)}`} replace />;
  return (
    <Container size="xs" py="xl" component="main">
      {session.isError ? (
        <LoadFailed error={session.error} retry={() => void session.refetch()} />
      ) : (
        <Center mih="50vh">
          <Loader role="status" aria-label="Loading" />
        </Center>
      )}
    </Container>
  );
}
