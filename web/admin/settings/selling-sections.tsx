import { MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import * as z from "zod/mini";
import { settingsSections } from "../../../shared/contract/settings.ts";
import { stepMinorOf } from "../../../shared/domain/currency.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { commissionBases } from "../../../shared/domain/tax.ts";
import { countries } from "../../parts/countries.ts";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import type { Settings } from "../api.ts";
import { bpsOf, typedPercent } from "./fields.ts";
import { type SaveSection, SectionForm } from "./section-form.tsx";
import { words } from "./words.ts";

interface Props {
  settings: Settings;
  save: SaveSection;
}

/** Where to, and what buyers pay for it. */
export function DeliveryTermsSection({ settings: { deliveryTerms, currency }, save }: Props) {
  const step = stepMinorOf(currency);
  const example = words.typeAmount({ example: typedMoney(490 * step, currency) });
  const amount = (least: number) =>
    z
      .int(example)
      .check(z.minimum(least, example), z.maximum(largestAmountMinor, example), z.multipleOf(step, example));
  const schema = z.extend(settingsSections.deliveryTerms, {
    feeMinor: amount(0),
    freeFromMinor: z.optional(amount(1)),
  });
  const { feeMinor, freeFromMinor, countries: chosen = [] } = deliveryTerms;
  const typed = (text: string) => parseMoney(text, currency) ?? Number.NaN;
  return (
    <SectionForm
      section="deliveryTerms"
      initialValues={{
        feeMinor: typedMoney(feeMinor, currency),
        freeFromMinor: freeFromMinor === undefined ? "" : typedMoney(freeFromMinor, currency),
        countries: chosen,
      }}
      schema={schema}
      toBody={(values) => ({
        feeMinor: typed(values.feeMinor),
        ...(values.freeFromMinor.trim() !== "" && { freeFromMinor: typed(values.freeFromMinor) }),
        ...(values.countries.length > 0 && { countries: values.countries.toSorted() }),
      })}
      save={save}
    >
      {(form, disabled) => (
        <div className="settings-fields">
          {(["feeMinor", "freeFromMinor"] as const).map((name) => (
            <TextInput
              key={name}
              label={words[name]()}
              description={{ feeMinor: words.aboutFee, freeFromMinor: words.aboutFreeFrom }[name]()}
              required={name === "feeMinor"}
              inputMode="decimal"
              autoComplete="off"
              rightSection={currency.toUpperCase()}
              rightSectionWidth={60}
              disabled={disabled}
              {...form.getInputProps(name)}
            />
          ))}
          <MultiSelect
            label={words.countries()}
            description={words.aboutCountries()}
            placeholder={form.values.countries.length === 0 ? words.everywhere() : undefined}
            data={countries}
            searchable
            // What is below is the button that saves.
            comboboxProps={{ position: "top" }}
            clearable
            clearButtonProps={{ "aria-label": words.noCountries() }}
            nothingFoundMessage={words.noSuchCountry()}
            disabled={disabled}
            {...form.getInputProps("countries")}
          />
        </div>
      )}
    </SectionForm>
  );
}

/** The tax in prices, and whether commissions are of them or of what is left. */
export function TaxSection({ settings: { tax }, save }: Props) {
  const schema = z.extend(settingsSections.tax, {
    rateBps: z
      .int(words.typePercent())
      .check(z.minimum(0, words.typePercent()), z.maximum(10_000, words.typePercent())),
  });
  return (
    <SectionForm
      section="tax"
      initialValues={{ rateBps: typedPercent(tax.rateBps), base: tax.base }}
      schema={schema}
      toBody={({ rateBps, base }) => ({ rateBps: bpsOf(rateBps), base })}
      save={save}
    >
      {(form, disabled) => (
        <div className="settings-fields">
          <TextInput
            label={words.taxRate()}
            description={words.aboutTaxRate()}
            required
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            {...form.getInputProps("rateBps")}
          />
          <NativeSelect
            label={words.base()}
            description={words.aboutBase()}
            data={commissionBases.map((value) => ({ value, label: words[value]() }))}
            disabled={disabled}
            {...form.getInputProps("base")}
          />
        </div>
      )}
    </SectionForm>
  );
}
