import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import type * as z from "zod/mini";
import { findingIn } from "../../shared/contract/finding-text.ts";
import { type Problem, problemOf } from "./problem.ts";

interface FormOptions<Values extends object, Body extends z.ZodMiniType> {
  initialValues: Values;
  /** The very schema that the API checks with, or a way to load it when it is first needed. */
  schema: Body | (() => Promise<Body>);
  /** The request's body of what was typed; the same object where the fields have the same names. */
  toBody?: (values: Values) => unknown;
  /** The field that shows what is wrong with a part of the body, where their names differ. */
  fieldOf?: (path: string) => string;
  submit: (body: z.output<Body>, values: Values) => Promise<unknown>;
}

/**
 * A form that sends a request. What was typed is checked with the contract's schema, then by the API; either way each
 * message stands at its field, the first such field has the focus, and nothing that was typed is lost. An answer that
 * nobody is signed in makes the page ask who is.
 */
export function useRequestForm<Values extends Record<string, unknown>, Body extends z.ZodMiniType>(
  options: FormOptions<Values, Body>,
) {
  const { initialValues, schema, toBody = (values) => values, fieldOf = (path) => path, submit } = options;
  const client = useQueryClient();
  // Two forms of a page may have fields of one name: each finds its own by the form's.
  const name = `form-${useId().replace(/[^\w]|_/g, "")}`;
  const form = useForm<Values>({ initialValues, name });
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [firstWrong, setFirstWrong] = useState<{ field: string }>();
  const { getInputNode } = form;
  useEffect(() => {
    // A field that is disabled while busy can't take the focus yet.
    if (!firstWrong || busy) return;
    getInputNode(firstWrong.field)?.focus();
    setFirstWrong(undefined);
  }, [firstWrong, busy, getInputNode]);

  function show(errors: readonly { path: string; message: string }[]): void {
    const byField = errors.map(({ path, message }) => [fieldOf(path), message] as const).reverse();
    form.setErrors(Object.fromEntries(byField));
    setFirstWrong({ field: byField.at(-1)?.[0] ?? "" });
  }

  const onSubmit = form.onSubmit(async (values) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const checked = (typeof schema === "function" ? await schema() : schema).safeParse(toBody(values));
      if (checked.success) await submit(checked.data as z.output<Body>, values);
      else show(checked.error.issues.map(atField));
    } catch (error) {
      const cause = problemOf(error);
      show(cause.errors);
      setProblem(cause);
      if (cause.code === "not_signed_in") void client.invalidateQueries({ queryKey: ["session"] });
    } finally {
      setBusy(false);
    }
  });

  return { form, onSubmit, problem, busy };
}

/** What a check of the contract says has a sentence of the catalogue; what a form's own check says is one. */
const atField = ({ path, message }: z.core.$ZodIssue) => ({
  path: path.join("."),
  message: findingIn(message)?.message ?? message,
});
