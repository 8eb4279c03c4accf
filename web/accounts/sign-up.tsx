import { Alert, Button, Stack, Textarea } from "@mantine/core";
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
import { NameFields } from "./name-fields.tsx";
import { PasswordField } from "./password-field.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";
import { useHashOfAddress } from "./token-of-address.ts";

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

/** Where the link of an invitation leads: the address is the one that was written to. */
export function AcceptInvitation() {
  const hash = useHashOfAddress();
  const [token, email] = [hash.get("token") ?? "", hash.get("email") ?? ""];
  return <SignUpForm invited={{ token, email }} />;
}

function SignUpForm({ invited }: { invited?: { token: string; email: string } }) {
  const { signedIn } = useSession("ambassador");
  const search = useSearch();
  const isApplication = shop.signUp === "approval" && !invited;
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { firstName: "", lastName: "", email: invited?.email ?? "", password: "", about: "" },
    schema: contract.body,
    toBody: ({ about, ...person }) => ({
      ...person,
      ...(about.trim() && { about }),
      ...(invited && { invitation: invited.token }),
    }),
    submit: async (body) => signedIn(await register(body)),
  });
  return (
    <ForStrangers scope="ambassador">
      <AccountFrame
        title={isApplication ? words.apply() : words.becomeAmbassador()}
        lead={isApplication ? words.applyLead() : invited ? words.invitedLead({ shop: shop.name }) : words.isFree()}
        foot={
          <>
            {words.signedUpBefore()} <TextLink href={`/sign-in${search && `?${search}`}`}>{words.signIn()}</TextLink>
          </>
        }
      >
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            {form.errors.invitation ? (
              <Alert color="red" role="alert" title={form.errors.invitation}>
                {words.askForAnother({ shop: shop.name })}
              </Alert>
            ) : (
              <FormProblem problem={problem} />
            )}
            <NameFields propsOf={form.getInputProps} />
            <EmailField readOnly={Boolean(invited?.email)} {...form.getInputProps("email")} />
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
