import { useState } from "react";
import * as z from "zod/mini";
import { ruleBody } from "../../../shared/contract/rates.ts";
import { stepMinorOf } from "../../../shared/domain/currency.ts";
import type { RuleKind } from "../../../shared/domain/rates.ts";
import { useRequestForm } from "../../client/form.ts";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import type { RatesAnswer } from "../api.ts";
import { bpsOf, typedPercent } from "../settings/fields.ts";
import { namedByKind, nameIn, type RuleBody } from "./rules.ts";
import { words } from "./words.ts";

/** A rule as it is typed. */
interface Typed extends Record<string, unknown> {
  kind: RuleKind;
  gives: string;
  rateBps: string;
  fixedMinor: string;
  ambassadorId: string;
  code: string;
  groupId: string;
  tierId: string;
  productId: string;
  hasFirst: boolean;
  firstGives: string;
  firstRate: string;
  firstFixed: string;
  firstDay: string;
  lastDay: string;
}

/** Who is asked about a rule: the rules that there are, the one that is changed, and what takes it. */
export interface RuleFormProps {
  rates: RatesAnswer;
  rule: RuleBody | undefined;
  /** Rejects with a Problem whose fields are those of `rules.n`. */
  save: (rule: z.output<typeof ruleBody>) => Promise<void>;
}

/** Where what is said of a rule is typed. */
const asTyped = (path: string): string =>
  path.replace(/^first\.rateBps$/, "firstRate").replace(/^first\.fixedMinor$/, "firstFixed");

/** A rule as a form: what was typed, how it is sent, and which names its ids have. */
export function useRuleForm({ rates, rule, save }: RuleFormProps) {
  const { currency } = rates;
  const example = words.typeAmount({ example: typedMoney(150 * stepMinorOf(currency), currency) });
  const [names, setNames] = useState<Record<string, string>>({});
  const nameOf = (id: string) => names[id] ?? (id ? nameIn(rates, id) : undefined);
  const givesSchema = {
    rateBps: z.optional(z.int(words.typePercent()).check(z.minimum(0), z.maximum(10_000, words.typePercent()))),
    fixedMinor: z.optional(z.int(example).check(z.minimum(1, example))),
  };
  const schema = z.extend(ruleBody, {
    ...givesSchema,
    first: z.optional(z.strictObject(givesSchema)),
    code: z.optional(z.string().check(z.minLength(1, words.chooseOne()))),
  });
  const givesTyped = (gives: string, rateBps: string, fixedMinor: string) =>
    gives === "percent" ? { rateBps: bpsOf(rateBps) } : { fixedMinor: parseMoney(fixedMinor, currency) ?? Number.NaN };
  const toBody = ({ gives, rateBps, fixedMinor, firstDay, lastDay, ...typed }: Typed) => {
    const { hasFirst, firstGives, firstRate, firstFixed, ...rest } = typed;
    return {
      ...namedByKind({ ...rest, id: rule?.id ?? "" }),
      id: rule?.id,
      ...givesTyped(gives, rateBps, fixedMinor),
      ...(hasFirst && { first: givesTyped(firstGives, firstRate, firstFixed) }),
      ...(firstDay && { firstDay }),
      ...(lastDay && { lastDay }),
    };
  };
  const { form, onSubmit, problem, busy } = useRequestForm<Typed, typeof schema>({
    initialValues: {
      kind: rule?.kind ?? ("product" as RuleKind),
      gives: rule?.fixedMinor === undefined ? "percent" : "fixed",
      rateBps: rule?.rateBps === undefined ? "" : typedPercent(rule.rateBps),
      fixedMinor: rule?.fixedMinor === undefined ? "" : typedMoney(rule.fixedMinor, currency),
      ambassadorId: rule?.ambassadorId ?? "",
      code: rule?.code ?? "",
      groupId: rule?.groupId ?? "",
      tierId: rule?.tierId ?? "",
      productId: rule?.productId ?? "",
      hasFirst: rule?.first !== undefined,
      firstGives: rule?.first?.fixedMinor === undefined ? "percent" : "fixed",
      firstRate: rule?.first?.rateBps === undefined ? "" : typedPercent(rule.first.rateBps),
      firstFixed: rule?.first?.fixedMinor === undefined ? "" : typedMoney(rule.first.fixedMinor, currency),
      firstDay: rule?.firstDay ?? "",
      lastDay: rule?.lastDay ?? "",
    },
    schema,
    toBody,
    // `rules.3.firstDay`, as the API says it.
    fieldOf: (path) => asTyped(path.replace(/^rules\.\d+\./, "")),
    submit: save,
  });
  const choose = (field: "ambassadorId" | "productId") => (id: string, name: string) => {
    setNames({ ...names, [id]: name });
    form.setFieldValue(field, id);
    form.clearFieldError(field);
  };
  /** All rules with this one, as typed; nothing where something is missing, which is said at its field as when it is saved. */
  const draft = () => {
    const typed = schema.safeParse(toBody(form.values));
    if (typed.success) return { ...rates, rules: [...rates.rules.filter(({ id }) => id !== rule?.id), typed.data] };
    form.setErrors(
      Object.fromEntries(typed.error.issues.map(({ path, message }) => [asTyped(path.join(".")), message])),
    );
    return undefined;
  };
  return { form, onSubmit, problem, busy, nameOf, choose, draft };
}
