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
        title="Become an ambassador"
        lead="It is free, and your first link takes a minute."
        foot={
          <>
            Signed up before? <TextLink href={`/sign-in${search && `?${search}`}`}>Sign in</TextLink>
          </>
        }
      >
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            <FormProblem problem={problem} />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <TextInput {...plain} label="First name" autoComplete="given-name" {...form.getInputProps("firstName")} />
              <TextInput {...plain} label="Last name" autoComplete="family-name" {...form.getInputProps("lastName")} />
            </SimpleGrid>
            <EmailField {...form.getInputProps("email")} />
            <PasswordField
              label="Password"
              description="At least 8 characters."
              autoComplete="new-password"
              {...form.getInputProps("password")}
            />
            <Button type="submit" size="md" loading={busy} mt="xs">
              Sign up
            </Button>
          </Stack>
        </form>
      </AccountFrame>
    </ForStrangers>
  );
}
