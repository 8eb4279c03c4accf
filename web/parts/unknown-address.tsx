import { Center, Container, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Scope } from "../../shared/domain/person.ts";
import { sessionQuery } from "../client/session.ts";
import { Brand } from "./brand.tsx";
import { NotFound } from "./not-found.tsx";
import { words } from "./words.ts";

/**
 * At an address that leads nowhere: says so to a stranger, who would sign in for nothing; whoever is signed in sees it within
 * their pages.
 */
export function UnknownAddress({ scope, children }: { scope: Scope; children: ReactNode }) {
  const { data, isPending } = useQuery(sessionQuery(scope));
  if (data) return children;
  return (
    <Container size="sm" py="md">
      <header>
        <Brand />
      </header>
      <main>
        {isPending ? (
          <Center mih="50vh">
            <Loader role="status" aria-label={words.loading()} />
          </Center>
        ) : (
          <Container py="xl">
            <NotFound home="/" />
          </Container>
        )}
      </main>
    </Container>
  );
}
