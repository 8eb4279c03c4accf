import { Alert, Anchor, Button, Checkbox, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "wouter";
import * as z from "zod/mini";
import { register as contract } from "../../shared/contract/accounts.ts";
import { useRequestForm } from "../client/form.ts";
import { useSession } from "../client/session.ts";
import { Empty, FormProblem } from "../parts/notices.tsx";
import { shop } from "../shop/shop.ts";
import { AccountFrame } from "./account-frame.tsx";
import { readTerms, register } from "./api.ts";
import { EmailField } from "./email-field.tsx";
import { ForStrangers } from "./for-strangers.tsx";
import { NameFields } from "./name-fields.tsx";
import { PasswordField } from "./password-field.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";
import { useHashOfAddress } from "./token-of-address.ts";

/** The same where the programme has terms: nobody begins without them here. */
const withTerms = z.extend(contract.body, {
  acceptedTerms: z.number({ error: () => words.acceptToGoOn() }),
});

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
  const terms = useQuery({ queryKey: ["terms", 0], queryFn: ({ signal }) => readTerms({}, signal) });
  const version = terms.data?.version ?? 0;
  const isApplication = shop.signUp === "approval" && !invited;
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: {
      ...{ firstName: "", lastName: "", email: invited?.email ?? "", password: "", about: "" },
      acceptedTerms: false,
    },
    schema: version > 0 ? withTerms : contract.body,
    toBody: ({ about, acceptedTerms, ...person }) => ({
      ...person,
      ...(acceptedTerms && { acceptedTerms: version }),
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
            {version > 0 && (
              <Checkbox
                label={
                  <>
                    {words.iAcceptThe()}{" "}
                    <Anchor href="/terms" target="_blank" underline="always">
                      {words.termsOfProgramme()}
                    </Anchor>
                  </>
                }
                {...form.getInputProps("acceptedTerms", { type: "checkbox" })}
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
