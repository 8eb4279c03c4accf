import { Alert } from "@mantine/core";
import { lazy, useState } from "react";
import { useRouter } from "wouter";
import type { Scope } from "../../shared/domain/person.ts";
import type { User } from "../client/session.ts";
import { Optional } from "../parts/optional.tsx";
import { words } from "./session-words.ts";

const SignInAgain = lazy(async () => ({ default: (await import("./sign-in-again.tsx")).SignInAgain }));

/** Asks who was signed in to sign in again, over the page, from when the session has ended. Seldom seen, so loaded late. */
export function SessionEnd({ scope, user, hasEnded }: { scope: Scope; user: User; hasEnded: boolean }) {
  const [isNeeded, setNeeded] = useState(false);
  if (hasEnded && !isNeeded) setNeeded(true);
  if (!isNeeded) return null;
  return (
    <Optional failed={hasEnded && <InAnotherTab />}>
      <SignInAgain scope={scope} user={user} opened={hasEnded} />
    </Optional>
  );
}

/** The way on without the dialog: the cookie is one for all tabs. */
function InAnotherTab() {
  const { base } = useRouter();
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="filled"
      autoContrast
      title={words.hasEnded()}
      pos="fixed"
      top={76}
      left={16}
      right={16}
      style={{ zIndex: "var(--mantine-z-index-modal)" }}
    >
      <a href={`${base}/sign-in`} target="_blank" rel="noreferrer" style={{ color: "inherit" }}>
        {words.signInElsewhere()}
      </a>
      {words.thenGoOn()}
    </Alert>
  );
}
