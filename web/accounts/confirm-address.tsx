import { Alert, Button, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { confirmEmailChange as contract } from "../../shared/contract/accounts.ts";
import { useRequestForm } from "../client/form.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { confirmEmailChange } from "./api.ts";
import { forgetToken, useKeptToken } from "./kept-token.ts";
import { words } from "./sign-in-words.ts";
import { SignedIn } from "./signed-in.tsx";
import { TextLink } from "./text-link.tsx";

const scope = "ambassador";

/** Where the link of the e-mail leads that welcomes an ambassador. Who is not signed in signs in first; this tab keeps the token. */
export function ConfirmAddress() {
  const token = useKeptToken(scope);
  return <SignedIn scope={scope}>{(user) => <Confirmation user={user} token={token} />}</SignedIn>;
}

function Confirmation({ user: { email, emailConfirmed }, token }: { user: User; token: string }) {
  const client = useQueryClient();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { token },
    schema: contract.body,
    submit: async (body) => {
      await confirmEmailChange({ scope, ...body });
      forgetToken(scope);
      await client.invalidateQueries({ queryKey: sessionQuery(scope).queryKey });
    },
  });
  const isDeadLink = token === "" || form.errors.token !== undefined;
  return (
    <AccountFrame title={words.confirmYours()} foot={<TextLink href="/products">{words.goToProducts()}</TextLink>}>
      {emailConfirmed && (
        <Alert color="green" role="status" title={words.addressIsConfirmed()}>
          {words.hearOfSales({ email })}
        </Alert>
      )}
      {!emailConfirmed && isDeadLink && (
        <Alert color="red" role="alert" title={words.deadAddressLink()}>
          {words.youAreSignedInAs({ email })} <TextLink href="/products">{words.askForNewLink()}</TextLink>
        </Alert>
      )}
      {!emailConfirmed && !isDeadLink && (
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            <FormProblem problem={problem} />
            <Text style={{ overflowWrap: "anywhere" }}>{words.isItYours({ email })}</Text>
            <Button type="submit" size="md" loading={busy}>
              {words.confirmIt()}
            </Button>
          </Stack>
        </form>
      )}
    </AccountFrame>
  );
}
