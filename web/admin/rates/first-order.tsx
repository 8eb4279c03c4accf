import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { useRuleForm } from "./use-rule-form.ts";
import { words } from "./words.ts";

/** Asks whether a rule gives something else on a buyer's first order, and what. */
export function FirstOrder({
  form,
  currency,
  busy,
}: {
  form: ReturnType<typeof useRuleForm>["form"];
  currency: string;
  busy: boolean;
}) {
  const { hasFirst, firstGives } = form.values;
  return (
    <>
      <Checkbox
        label={words.hasFirst()}
        description={words.firstMeans()}
        disabled={busy}
        checked={hasFirst}
        onChange={({ currentTarget }) => form.setFieldValue("hasFirst", currentTarget.checked)}
      />
      {hasFirst && (
        <NativeSelect
          label={words.givesFirst()}
          data={[
            { value: "percent", label: words.percent() },
            { value: "fixed", label: words.fixed() },
          ]}
          disabled={busy}
          {...form.getInputProps("firstGives")}
        />
      )}
      {hasFirst && firstGives === "percent" && (
        <TextInput
          label={words.firstRate()}
          inputMode="decimal"
          autoComplete="off"
          disabled={busy}
          {...form.getInputProps("firstRate")}
        />
      )}
      {hasFirst && firstGives === "fixed" && (
        <TextInput
          label={words.firstFixed()}
          inputMode="decimal"
          autoComplete="off"
          rightSection={currency.toUpperCase()}
          rightSectionWidth={60}
          disabled={busy}
          {...form.getInputProps("firstFixed")}
        />
      )}
    </>
  );
}
