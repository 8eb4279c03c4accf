import { Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { shop } from "../../shop/shop.ts";
import type { Coupon } from "../api.ts";
import { ChosenProducts } from "./chosen-products.tsx";
import { OwnerFields } from "./owner-fields.tsx";
import { useCouponForm } from "./use-coupon-form.ts";
import { words } from "./words.ts";

/** Two fields side by side stand at one height, however long their hints are. */
const hintBelow: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** Asks what a coupon takes off, of what, and when; of one that is there, everything but its code. */
export function CouponForm({ coupon, onDone }: { coupon: Coupon | undefined; onDone: () => void }) {
  const { form, onSubmit, problem, busy } = useCouponForm(coupon, onDone);
  const { gives, productIds } = form.values;
  const field = (name: "code" | "offBps" | "offMinor" | "firstDay" | "lastDay" | "maxUses" | "minimumMinor") => ({
    disabled: busy,
    autoComplete: "off",
    ...form.getInputProps(name),
  });
  const inCurrency = {
    inputMode: "decimal",
    rightSection: shop.currency.toUpperCase(),
    rightSectionWidth: 60,
  } as const;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={coupon ? words.editTitle(coupon) : words.add()}>
      <Stack gap="md">
        <FormProblem problem={problem} />
        {!coupon && (
          <TextInput
            label={words.code()}
            description={words.codeHint()}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={24}
            data-autofocus
            {...field("code")}
          />
        )}
        {!coupon && <OwnerFields form={form} disabled={busy} />}
        <Group grow align="start">
          <NativeSelect
            label={words.gives()}
            data={[
              { value: "percent", label: words.percent() },
              { value: "amount", label: words.amount() },
            ]}
            disabled={busy}
            {...form.getInputProps("gives")}
          />
          {gives === "percent" ? (
            <TextInput label={words.percentLabel()} inputMode="decimal" {...field("offBps")} />
          ) : (
            <TextInput label={words.amountLabel()} {...inCurrency} {...field("offMinor")} />
          )}
        </Group>
        <ChosenProducts
          ids={productIds}
          onChange={(ids) => form.setFieldValue("productIds", ids)}
          error={form.errors.productIds}
          disabled={busy}
        />
        <Group grow align="start">
          <TextInput type="date" label={words.firstDay()} {...field("firstDay")} />
          <TextInput type="date" label={words.lastDay()} {...field("lastDay")} />
        </Group>
        <span className="coupons-hint">{words.daysHint()}</span>
        <Group grow align="start">
          <TextInput
            label={words.mostUses()}
            description={words.mostUsesHint()}
            inputWrapperOrder={hintBelow}
            inputMode="numeric"
            {...field("maxUses")}
          />
          <TextInput
            label={words.minimum()}
            description={words.minimumHint()}
            inputWrapperOrder={hintBelow}
            {...inCurrency}
            {...field("minimumMinor")}
          />
        </Group>
        <Checkbox
          label={words.oncePerBuyer()}
          disabled={busy}
          {...form.getInputProps("oncePerBuyer", { type: "checkbox" })}
        />
        <FormDeeds inDialog deed={words.save()} busy={busy} cancel={words.cancel()} onCancel={onDone} />
      </Stack>
    </form>
  );
}
