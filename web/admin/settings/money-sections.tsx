import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import * as z from "zod/mini";
import { settingsSections } from "../../../shared/contract/settings.ts";
import { channels } from "../../../shared/domain/attribution.ts";
import { stepMinorOf } from "../../../shared/domain/currency.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { payoutSchedules, signUps } from "../../../shared/domain/settings.ts";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import type { Settings } from "../api.ts";
import { bpsOf, typedPercent, wholeOf } from "./fields.ts";
import { type SaveSection, SectionForm } from "./section-form.tsx";
import { words } from "./words.ts";

interface Props {
  settings: Settings;
  save: SaveSection;
}

/** The contract's own, in the words of who typed it. */
const within = (most: number, message: string) => z.int(message).check(z.minimum(0, message), z.maximum(most, message));
const programmeSchema = z.extend(settingsSections.programme, {
  rateBps: within(10_000, words.typePercent()),
  holdDays: within(365, words.typeDays()),
  rateNoticeDays: within(90, words.typeNoticeDays()),
});

/** What ambassadors earn, when, and who can be one. */
export function ProgrammeSection({ settings: { programme }, save }: Props) {
  return (
    <SectionForm
      section="programme"
      initialValues={{
        rateBps: typedPercent(programme.rateBps),
        holdDays: String(programme.holdDays),
        rateNoticeDays: String(programme.rateNoticeDays),
        saleGoesTo: programme.saleGoesTo,
        signUp: programme.signUp,
      }}
      schema={programmeSchema}
      toBody={({ rateBps, holdDays, rateNoticeDays, ...chosen }) => ({
        ...{ rateBps: bpsOf(rateBps), holdDays: wholeOf(holdDays), rateNoticeDays: wholeOf(rateNoticeDays) },
        ...chosen,
      })}
      save={save}
    >
      {(form, disabled) => (
        <div className="settings-fields">
          <TextInput
            label={words.rateBps()}
            required
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            {...form.getInputProps("rateBps")}
          />
          <TextInput
            label={words.holdDays()}
            description={words.aboutHoldDays()}
            required
            inputMode="numeric"
            autoComplete="off"
            disabled={disabled}
            {...form.getInputProps("holdDays")}
          />
          <TextInput
            label={words.rateNoticeDays()}
            description={words.aboutRateNoticeDays()}
            required
            inputMode="numeric"
            autoComplete="off"
            disabled={disabled}
            {...form.getInputProps("rateNoticeDays")}
          />
          <NativeSelect
            label={words.saleGoesTo()}
            description={words.aboutSaleGoesTo()}
            data={channels.map((value) => ({ value, label: words[value]() }))}
            disabled={disabled}
            {...form.getInputProps("saleGoesTo")}
          />
          <NativeSelect
            label={words.signUp()}
            data={signUps.map((value) => ({ value, label: words[value]() }))}
            disabled={disabled}
            {...form.getInputProps("signUp")}
          />
        </div>
      )}
    </SectionForm>
  );
}

/** How little is too little, and how often. */
export function PayoutsSection({ settings: { payouts, currency }, save }: Props) {
  const example = words.typeAmount({ example: typedMoney(2_500 * stepMinorOf(currency), currency) });
  const step = z.multipleOf(stepMinorOf(currency), example);
  const schema = z.extend(settingsSections.payouts, { minimumMinor: within(largestAmountMinor, example).check(step) });
  return (
    <SectionForm
      section="payouts"
      initialValues={{
        minimumMinor: typedMoney(payouts.minimumMinor, currency),
        schedule: payouts.schedule,
        secondPerson: payouts.secondPerson,
        withoutAsking: payouts.withoutAsking,
        mayAsk: payouts.mayAsk,
      }}
      schema={schema}
      toBody={({ minimumMinor, ...rules }) => ({
        minimumMinor: parseMoney(minimumMinor, currency) ?? Number.NaN,
        ...rules,
      })}
      save={save}
    >
      {(form, disabled) => (
        <div className="settings-fields">
          <TextInput
            label={words.minimumMinor()}
            required
            inputMode="decimal"
            autoComplete="off"
            rightSection={currency.toUpperCase()}
            rightSectionWidth={60}
            disabled={disabled}
            {...form.getInputProps("minimumMinor")}
          />
          <NativeSelect
            label={words.schedule()}
            description={words.aboutSchedule()}
            data={payoutSchedules.map((value) => ({ value, label: words[value]() }))}
            disabled={disabled}
            {...form.getInputProps("schedule")}
          />
          <Checkbox
            label={words.withoutAsking()}
            description={words.aboutWithoutAsking()}
            disabled={disabled}
            {...form.getInputProps("withoutAsking", { type: "checkbox" })}
          />
          <Checkbox
            label={words.secondPerson()}
            description={words.aboutSecondPerson()}
            disabled={disabled}
            {...form.getInputProps("secondPerson", { type: "checkbox" })}
          />
          <Checkbox
            label={words.mayAsk()}
            description={words.aboutMayAsk()}
            disabled={disabled}
            {...form.getInputProps("mayAsk", { type: "checkbox" })}
          />
        </div>
      )}
    </SectionForm>
  );
}
