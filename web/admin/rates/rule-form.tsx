import { Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { namesOf, ruleKinds } from "../../../shared/domain/rates.ts";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { GroupField } from "../groups/group-field.tsx";
import { AmbassadorChoice, ProductChoice } from "./choice-field.tsx";
import { Cost } from "./cost.tsx";
import { FirstOrder } from "./first-order.tsx";
import { LinkChoice } from "./link-choice.tsx";
import { questions } from "./rules.ts";
import { type RuleFormProps, useRuleForm } from "./use-rule-form.ts";
import { words } from "./words.ts";

/** Asks what a rule is for, what it gives and when. */
export function RuleForm({ cancel, ...asked }: RuleFormProps & { cancel: () => void }) {
  const { rates, rule } = asked;
  const { form, onSubmit, problem, busy, nameOf, choose, draft } = useRuleForm(asked);
  const { kind, gives, ambassadorId } = form.values;
  const names_: readonly string[] = namesOf[kind];
  return (
    <form onSubmit={onSubmit} noValidate aria-label={rule ? words.editTitle() : words.add()}>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <NativeSelect
          label={words.kind()}
          data={ruleKinds
            .filter((it) => it !== "tier" || rates.tiers.length > 0)
            .map((value) => ({ value, label: questions[value]() }))}
          disabled={busy}
          data-autofocus
          {...form.getInputProps("kind")}
        />
        {names_.includes("ambassadorId") && (
          <AmbassadorChoice
            value={ambassadorId}
            name={nameOf(ambassadorId)}
            onChoose={choose("ambassadorId")}
            error={form.errors.ambassadorId}
            disabled={busy}
          />
        )}
        {names_.includes("code") && (
          <LinkChoice
            ambassadorId={ambassadorId}
            none={words.chooseLink()}
            value={form.values.code}
            onChoose={(code) => form.setFieldValue("code", code)}
            error={form.errors.code}
            disabled={busy}
          />
        )}
        {names_.includes("groupId") && (
          <GroupField
            none={words.chooseGroup()}
            value={form.values.groupId}
            onChange={(groupId) => form.setFieldValue("groupId", groupId)}
            error={form.errors.groupId && words.chooseOne()}
            disabled={busy}
          />
        )}
        {names_.includes("tierId") && (
          <NativeSelect
            label={words.whichTier()}
            data={[
              { value: "", label: words.chooseTier() },
              ...rates.tiers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            disabled={busy}
            {...form.getInputProps("tierId")}
            error={form.errors.tierId && words.chooseOne()}
          />
        )}
        {names_.includes("productId") && (
          <ProductChoice
            value={form.values.productId}
            name={nameOf(form.values.productId)}
            onChoose={choose("productId")}
            error={form.errors.productId}
            disabled={busy}
          />
        )}
        <NativeSelect
          label={words.gives()}
          data={[
            { value: "percent", label: words.percent() },
            { value: "fixed", label: words.fixed() },
          ]}
          disabled={busy}
          {...form.getInputProps("gives")}
        />
        {gives === "percent" ? (
          <TextInput
            label={words.rateBps()}
            inputMode="decimal"
            autoComplete="off"
            disabled={busy}
            {...form.getInputProps("rateBps")}
          />
        ) : (
          <TextInput
            label={words.fixedMinor()}
            inputMode="decimal"
            autoComplete="off"
            rightSection={rates.currency.toUpperCase()}
            rightSectionWidth={60}
            disabled={busy}
            {...form.getInputProps("fixedMinor")}
          />
        )}
        <FirstOrder form={form} currency={rates.currency} busy={busy} />
        <Group grow align="start">
          <TextInput type="date" label={words.firstDay()} disabled={busy} {...form.getInputProps("firstDay")} />
          <TextInput type="date" label={words.lastDay()} disabled={busy} {...form.getInputProps("lastDay")} />
        </Group>
        <span className="rates-hint">{kind === "programme" ? words.daysNeeded() : words.daysHint()}</span>
        <Cost draft={draft} />
        <FormDeeds inDialog deed={words.save()} busy={busy} cancel={words.cancel()} onCancel={cancel} />
      </Stack>
    </form>
  );
}
