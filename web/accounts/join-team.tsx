import { Alert, Button, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useLocation } from "wouter";
import { joinTeam as contract } from "../../shared/contract/team.ts";
import { useRequestForm } from "../client/form.ts";
import { useSession } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { joinTeam } from "./api.ts";
import { words } from "./join-words.ts";
import { PasswordField } from "./password-field.tsx";
import { TextLink } from "./text-link.tsx";
import { useTokenOfAddress } from "./token-of-address.ts";

const plain = { required: true, withAsterisk: false, size: "md" } as const;

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
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <TextInput
                {...plain}
                label={words.firstName()}
                autoComplete="given-name"
                {...form.getInputProps("firstName")}
              />
              <TextInput
                {...plain}
                label={words.lastName()}
                autoComplete="family-name"
                {...form.getInputProps("lastName")}
              />
            </SimpleGrid>
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
