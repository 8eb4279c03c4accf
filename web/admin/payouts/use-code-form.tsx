import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { startRun as contract } from "../../../shared/contract/payouts.ts";
import { CodeField } from "../../accounts/code-field.tsx";
import { useRequestForm } from "../../client/form.ts";
import { Problem } from "../../client/problem.ts";
import { words } from "./words.ts";

/**
 * A form for what sends money. Where the API asks for a code of the second factor it shows a field, and sends it all again with the code:
 * whether one is needed is the API's to say.
 */
export function useCodeForm(submit: (shown: { code?: string }) => Promise<unknown>, startsAsking = false) {
  const [isAsked, setAsked] = useState(startsAsking);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { code: "" },
    schema: contract.body,
    toBody: ({ code }) => (isAsked ? { code } : {}),
    submit: async ({ code }) => {
      try {
        await submit(code === undefined ? {} : { code });
      } catch (error) {
        if (!isCodeRequired(error)) throw error;
        setAsked(true);
      }
    },
  });
  const field: ReactNode = isAsked && (
    <>
      <Text size="sm">{words.codeWhy()}</Text>
      <CodeField label={words.code()} autoFocus disabled={busy} {...form.getInputProps("code")} />
    </>
  );
  return { onSubmit, problem, busy, field };
}

export const isCodeRequired = (error: unknown): boolean => error instanceof Problem && error.code === "code_required";
