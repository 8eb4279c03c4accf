import type { ReactNode } from "react";
import { Redirect, useRouter, useSearch } from "wouter";
import type { Scope } from "../../shared/domain/person.ts";
import { useVisitor } from "../client/session.ts";
import { nextPath } from "./next-path.ts";

const homes = { admin: "/", ambassador: "/products" };

/** Shows its child to who is not signed in; everyone else goes on to the page they asked for, or to the area's home. */
export function ForStrangers({ scope, children }: { scope: Scope; children: ReactNode }) {
  const { base } = useRouter();
  const search = useSearch();
  const visitor = useVisitor(scope);
  if (visitor) return <Redirect to={nextPath(search, { base, home: homes[scope] })} replace />;
  return children;
}
