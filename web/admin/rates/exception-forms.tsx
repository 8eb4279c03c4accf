import { Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import * as z from "zod/mini";
import { capBody } from "../../../shared/contract/rates.ts";
import { stepMinorOf } from "../../../shared/domain/currency.ts";
import { useRequestForm } from "../../client/form.ts";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import { ProductChoice } from "./choice-field.tsx";
import { words } from "./words.ts";

/** `caps.2.mostMinor`, as the API says it. */
const fieldOf = (path: string) => path.replace(/^(caps|excluded)\.\d+\.?/, "") || "productId";

const excludedBody = z.pick(capBody, { productId: true });

/** Asks which product earns nothing. */
export function ExcludeForm({
  save,
  cancel,
}: {
  save: (body: z.output<typeof excludedBody>, product: string) => Promise<void>;
  cancel: () => void;
}) {
  const [product, setProduct] = useState("");
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { productId: "" },
    schema: excludedBody,
    fieldOf,
    submit: (body) => save(body, product),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <ProductChoice
          value={form.values.productId}
          onChoose={(id, name) => {
            setProduct(name);
            form.setFieldValue("productId", id);
          }}
          error={form.errors.productId}
          disabled={busy}
        />
        <FormDeeds inDialog deed={words.excludeIt()} busy={busy} cancel={words.cancel()} onCancel={cancel} />
      </Stack>
    </form>
  );
}

/** Asks for the most that a piece of a product earns. */
export function CapForm({
  currency,
  save,
  cancel,
}: {
  currency: string;
  save: (body: z.output<typeof capBody>, product: string) => Promise<void>;
  cancel: () => void;
}) {
  const [product, setProduct] = useState("");
  const example = words.typeAmount({ example: typedMoney(500 * stepMinorOf(currency), currency) });
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { productId: "", mostMinor: "" },
    schema: z.extend(capBody, { mostMinor: z.int(example).check(z.minimum(1, example)) }),
    toBody: ({ productId, mostMinor }) => ({ productId, mostMinor: parseMoney(mostMinor, currency) ?? Number.NaN }),
    fieldOf,
    submit: (body) => save(body, product),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <ProductChoice
          value={form.values.productId}
          onChoose={(id, name) => {
            setProduct(name);
            form.setFieldValue("productId", id);
          }}
          error={form.errors.productId}
          disabled={busy}
        />
        <TextInput
          label={words.mostMinor()}
          inputMode="decimal"
          autoComplete="off"
          rightSection={currency.toUpperCase()}
          rightSectionWidth={60}
          disabled={busy}
          {...form.getInputProps("mostMinor")}
        />
        <FormDeeds inDialog deed={words.saveCap()} busy={busy} cancel={words.cancel()} onCancel={cancel} />
      </Stack>
    </form>
  );
}
