import { NativeSelect, Stack, TextInput } from "@mantine/core";
import * as z from "zod/mini";
import { tierBody } from "../../../shared/contract/tier-fields.ts";
import { stepMinorOf } from "../../../shared/domain/currency.ts";
import { useRequestForm } from "../../client/form.ts";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import type { TierBody } from "./tier-words.ts";
import { words } from "./words.ts";

/** A tier as it is typed. */
interface Typed extends Record<string, unknown> {
  name: string;
  by: "orders" | "sold" | "hand";
  orders: string;
  soldMinor: string;
}

const byOf = ({ orders, soldMinor }: Partial<TierBody>): Typed["by"] =>
  orders !== undefined ? "orders" : soldMinor === undefined ? "hand" : "sold";

/** Asks what a tier is called, and what reaches it. */
export function TierForm({
  currency,
  tier,
  save,
  cancel,
}: {
  currency: string;
  tier: TierBody | undefined;
  save: (tier: z.output<typeof tierBody>) => Promise<void>;
  cancel: () => void;
}) {
  const example = words.typeAmount({ example: typedMoney(50_000 * stepMinorOf(currency), currency) });
  const schema = z.extend(tierBody, {
    orders: z.optional(z.int(words.typeOrders()).check(z.minimum(1, words.typeOrders()))),
    soldMinor: z.optional(z.int(example).check(z.minimum(1, example))),
  });
  const { form, onSubmit, problem, busy } = useRequestForm<Typed, typeof schema>({
    initialValues: {
      name: tier?.name ?? "",
      by: tier ? byOf(tier) : "orders",
      orders: tier?.orders === undefined ? "" : String(tier.orders),
      soldMinor: tier?.soldMinor === undefined ? "" : typedMoney(tier.soldMinor, currency),
    },
    schema,
    toBody: ({ name, by, orders, soldMinor }) => ({
      id: tier?.id,
      name,
      ...(by === "orders" && { orders: orders.trim() ? Number(orders) : Number.NaN }),
      ...(by === "sold" && { soldMinor: parseMoney(soldMinor, currency) ?? Number.NaN }),
    }),
    // `tiers.2.name`, as the API says it.
    fieldOf: (path) => path.replace(/^tiers\.\d+\./, ""),
    submit: save,
  });
  const { by } = form.values;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={tier ? words.editTier() : words.addTier()}>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <TextInput
          label={words.tierName()}
          maxLength={60}
          autoComplete="off"
          disabled={busy}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <NativeSelect
          label={words.tierReached()}
          data={[
            { value: "orders", label: words.byOrders() },
            { value: "sold", label: words.bySold() },
            { value: "hand", label: words.byHand() },
          ]}
          disabled={busy}
          {...form.getInputProps("by")}
        />
        {by === "orders" && (
          <TextInput
            label={words.tierOrders()}
            inputMode="numeric"
            autoComplete="off"
            disabled={busy}
            {...form.getInputProps("orders")}
          />
        )}
        {by === "sold" && (
          <TextInput
            label={words.tierSold()}
            inputMode="decimal"
            autoComplete="off"
            rightSection={currency.toUpperCase()}
            rightSectionWidth={60}
            disabled={busy}
            {...form.getInputProps("soldMinor")}
          />
        )}
        <FormDeeds inDialog deed={words.saveTier()} busy={busy} cancel={words.cancel()} onCancel={cancel} />
      </Stack>
    </form>
  );
}
