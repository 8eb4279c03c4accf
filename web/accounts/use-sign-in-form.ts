import { useState } from "react";
import { signIn as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import { Problem } from "../client/problem.ts";
import type { User } from "../client/session.ts";
import { signIn } from "./api.ts";

/** The second step of a sign-in: nothing yet, a code of the app, or a recovery code. */
export type Step = "password" | "code" | "recovery";

/** A sign-in in two steps, of which the second comes where the account has a second factor: it sends all of it again, with the code. */
export function useSignInForm(scope: Scope, email: string, onSignedIn: (user: User) => void) {
  const [step, setStep] = useState<Step>("password");
  const { form, ...rest } = useRequestForm({
    initialValues: { email, password: "", code: "" },
    schema: contract.body,
    toBody: ({ code, ...proof }) => (step === "password" ? proof : { ...proof, code }),
    submit: async (body) => {
      try {
        const user = await signIn({ scope, ...body });
        setStep("password");
        form.reset();
        onSignedIn(user);
      } catch (error) {
        if (!(error instanceof Problem && error.code === "code_required")) throw error;
        setStep("code");
      }
    },
  });
  const goTo = (next: Step) => {
    form.setFieldValue("code", "");
    form.clearErrors();
    setStep(next);
  };
  return { form, ...rest, step, goTo };
}

export type SignInForm = ReturnType<typeof useSignInForm>;
