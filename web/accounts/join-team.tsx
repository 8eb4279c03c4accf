import { Alert, Button, Stack, Text } from "@mantine/core";
import { useLocation } from "wouter";
import { joinTeam as contract } from "../../shared/contract/team.ts";
import { useRequestForm } from "../client/form.ts";
import { useSession } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { joinTeam } from "./api.ts";
import { words } from "./join-words.ts";
import { NameFields } from "./name-fields.tsx";
import { PasswordField } from "./password-field.tsx";
import { TextLink } from "./text-link.tsx";
import { useTokenOfAddress } from "./token-of-address.ts";

/** Where the link of an invitation leads: makes an account of the owner's team, and signs in to it. */
export function JoinTeam() {
  const token = useTokenOfAddress();
  const [, navigate] = useLocation();
  const { signedIn } = useSession("admin");
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { firstName: "", lastName: "", password: "" },
    schema: contract.body,
    toBody: (values) => ({ token, ...values }),
    submit: async (body) => {
      signedIn(await joinTeam(body));
      navigate("/", { replace: true });
    },
  });
  const isDeadLink = token === "" || form.errors.token !== undefined;
  return (
    <AccountFrame
      title={words.join()}
      lead={words.lead()}
      foot={<TextLink href="/sign-in">{words.toSignIn()}</TextLink>}
    >
      {isDeadLink ? (
        <Alert color="red" role="alert" title={words.deadLink()}>
          <Text size="sm">{words.askAgain()}</Text>
        </Alert>
      ) : (
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            <FormProblem problem={problem} />
            <NameFields propsOf={form.getInputProps} />
            <PasswordField
              label={words.password()}
              description={words.passwordRule()}
              autoComplete="new-password"
              {...form.getInputProps("password")}
            />
            <Button type="submit" size="md" loading={busy} mt="xs">
              {words.submit()}
            </Button>
          </Stack>
        </form>
      )}
    </AccountFrame>
  );
}
