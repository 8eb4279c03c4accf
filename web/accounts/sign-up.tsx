import { Button, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useSearch } from "wouter";
import { register as contract } from "../../shared/contract/accounts.ts";
import { useRequestForm } from "../client/form.ts";
import { useSession } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { register } from "./api.ts";
import { EmailField } from "./email-field.tsx";
import { ForStrangers } from "./for-strangers.tsx";
import { PasswordField } from "./password-field.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";

const plain = { required: true, withAsterisk: false, size: "md" } as const;

/** Where somebody becomes an ambassador, and is signed in. */
export function SignUp() {
  const { signedIn } = useSession("ambassador");
  const search = useSearch();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { firstName: "", lastName: "", email: "", password: "" },
    schema: contract.body,
    submit: async (body) => signedIn(await register(body)),
  });
  return (
    <ForStrangers scope="ambassador">
      <AccountFrame
        title={words.becomeAmbassador()}
        lead={words.isFree()}
        foot={
          <>
            {words.signedUpBefore()} <TextLink href={`/sign-in${search && `?${search}`}`}>{words.signIn()}</TextLink>
          </>
        }
      >
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
            <EmailField {...form.getInputProps("email")} />
            <PasswordField
              label={words.password()}
              description={words.atLeast8()}
              autoComplete="new-password"
              {...form.getInputProps("password")}
            />
            <Button type="submit" size="md" loading={busy} mt="xs">
              {words.signUp()}
            </Button>
          </Stack>
        </form>
      </AccountFrame>
    </ForStrangers>
  );
}
