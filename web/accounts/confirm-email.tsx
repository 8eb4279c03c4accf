import { Alert, Button, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { confirmEmailChange as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { confirmEmailChange } from "./api.ts";
import { forgetToken, useKeptToken } from "./kept-token.ts";
import { words } from "./sign-in-words.ts";
import { SignedIn } from "./signed-in.tsx";
import { TextLink } from "./text-link.tsx";

/** Where the link to a new address leads. Who is not signed in signs in first; this tab keeps the token for them. */
export function ConfirmEmail({ scope }: { scope: Scope }) {
  const token = useKeptToken(scope);
  return <SignedIn scope={scope}>{(user) => <Confirmation scope={scope} user={user} token={token} />}</SignedIn>;
}

function Confirmation({ scope, user, token }: { scope: Scope; user: User; token: string }) {
  const client = useQueryClient();
  const [isDone, setDone] = useState(false);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { token },
    schema: contract.body,
    submit: async (body) => {
      await confirmEmailChange({ scope, ...body });
      forgetToken(scope);
      await client.invalidateQueries({ queryKey: sessionQuery(scope).queryKey });
      setDone(true);
    },
  });
  const isDeadLink = token === "" || form.errors.token !== undefined;
  return (
    <AccountFrame title={words.confirmAddress()} foot={<TextLink href="/profile">{words.goToProfile()}</TextLink>}>
      {isDone && (
        <Alert color="green" role="status" title={words.addressIsChanged()}>
          {words.fromNowOn({ email: user.email })}
        </Alert>
      )}
      {!isDone && isDeadLink && (
        <Alert color="red" role="alert" title={words.deadAddressLink()}>
          {words.youAreSignedInAs({ email: user.email })} <TextLink href="/profile">{words.askForNewLink()}</TextLink>
        </Alert>
      )}
      {!isDone && !isDeadLink && (
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            <FormProblem problem={problem} />
            <Text>{words.untilNow({ email: user.email })}</Text>
            <Button type="submit" size="md" loading={busy}>
              {words.changeMyAddress()}
            </Button>
          </Stack>
        </form>
      )}
    </AccountFrame>
  );
}
