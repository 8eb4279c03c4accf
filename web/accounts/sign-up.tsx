import { Button, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useSearch } from "wouter";
import { register as contract } from "../../shared/contract/accounts.ts";
import { useRequestForm } from "../client/form.ts";
import { useSession } from "../client/session.ts";
import { Empty, FormProblem } from "../parts/notices.tsx";
import { shop } from "../shop/shop.ts";
import { AccountFrame } from "./account-frame.tsx";
import { register } from "./api.ts";
import { EmailField } from "./email-field.tsx";
import { ForStrangers } from "./for-strangers.tsx";
import { PasswordField } from "./password-field.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";

const plain = { required: true, withAsterisk: false, size: "md" } as const;

/** Where somebody becomes an ambassador, or applies to, and is signed in. */
export function SignUp() {
  return shop.signUp === "invitation" ? <ByInvitation /> : <SignUpForm />;
}

function ByInvitation() {
  return (
    <ForStrangers scope="ambassador">
      <AccountFrame
        title={words.byInvitation()}
        foot={
          <>
            {words.signedUpBefore()} <TextLink href="/sign-in">{words.signIn()}</TextLink>
          </>
        }
      >
        <Empty title={shop.name}>{words.invitesItself({ shop: shop.name })}</Empty>
      </AccountFrame>
    </ForStrangers>
  );
}

function SignUpForm() {
  const { signedIn } = useSession("ambassador");
  const search = useSearch();
  const isApplication = shop.signUp === "approval";
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { firstName: "", lastName: "", email: "", password: "", about: "" },
    schema: contract.body,
    toBody: ({ about, ...person }) => ({ ...person, ...(about.trim() && { about }) }),
    submit: async (body) => signedIn(await register(body)),
  });
  return (
    <ForStrangers scope="ambassador">
      <AccountFrame
        title={isApplication ? words.apply() : words.becomeAmbassador()}
        lead={isApplication ? words.applyLead() : words.isFree()}
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
            {isApplication && (
              <Textarea
                label={words.about()}
                description={words.aboutHint()}
                size="md"
                autosize
                minRows={3}
                maxRows={8}
                {...form.getInputProps("about")}
              />
            )}
            <Button type="submit" size="md" loading={busy} mt="xs">
              {isApplication ? words.sendApplication() : words.signUp()}
            </Button>
          </Stack>
        </form>
      </AccountFrame>
    </ForStrangers>
  );
}
