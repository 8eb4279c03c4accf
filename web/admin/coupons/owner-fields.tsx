import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoney, stepMinorOf } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import { shop } from "../../shop/shop.ts";
import { readRates } from "../api.ts";
import { AmbassadorChoice } from "../rates/choice-field.tsx";
import { exampleOf } from "./bearing-example.ts";
import type { CouponForm } from "./use-coupon-form.ts";
import { words } from "./words.ts";

const bearers = () => [
  { value: "shop", label: words.theShop() },
  { value: "ambassador", label: words.theAmbassador() },
  { value: "both", label: words.both() },
];

/** Asks whose a new coupon is, and who bears what it takes off. */
export function OwnerFields({ form, disabled }: { form: CouponForm; disabled: boolean }) {
  const { whose, bears, ambassadorId } = form.values;
  const [name, setName] = useState<string>();
  return (
    <Stack gap="md">
      <NativeSelect
        label={words.whose()}
        description={words.whoseHint()}
        data={[
          { value: "shop", label: words.shops() },
          { value: "ambassador", label: words.anAmbassadors() },
        ]}
        disabled={disabled}
        {...form.getInputProps("whose")}
      />
      {whose === "ambassador" && (
        <>
          <AmbassadorChoice
            value={ambassadorId}
            name={name}
            onChoose={(id, chosen) => {
              setName(chosen);
              form.setFieldValue("ambassadorId", id);
              form.clearFieldError("ambassadorId");
            }}
            disabled={disabled}
          />
          {form.errors.ambassadorId && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {form.errors.ambassadorId}
            </Text>
          )}
          <NativeSelect
            label={words.bears()}
            description={words.bearsHint()}
            data={bearers()}
            disabled={disabled}
            {...form.getInputProps("bears")}
          />
          {bears === "both" && (
            <TextInput
              label={words.bearsPercent()}
              inputMode="decimal"
              autoComplete="off"
              disabled={disabled}
              {...form.getInputProps("bearsBps")}
            />
          )}
          <Example form={form} />
        </>
      )}
    </Stack>
  );
}

/** What the coupon does to a sale at the programme's own rate, to the cent; nothing while what was typed is not all there. */
function Example({ form }: { form: CouponForm }) {
  const rates = useQuery({ queryKey: ["rates"], queryFn: ({ signal }) => readRates({}, signal) });
  const priceMinor = 2_000 * stepMinorOf(shop.currency);
  const example = rates.data && exampleOf(priceMinor, form.values, rates.data.rateBps);
  if (!example || !rates.data) return null;
  const money = (minor: number) => formatMoney(minor, shop.currency);
  const { paidMinor, fullMinor, earnsMinor } = example;
  const shared = { price: money(priceMinor), paid: money(paidMinor), rate: rateInPercent(rates.data.rateBps) };
  return (
    <Text size="sm" aria-live="polite">
      {fullMinor === earnsMinor
        ? words.exampleShop({ ...shared, earns: money(earnsMinor) })
        : words.exampleBorne({
            ...shared,
            full: money(fullMinor),
            borne: money(fullMinor - earnsMinor),
            earns: money(earnsMinor),
          })}
    </Text>
  );
}
