import { SegmentedControl, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { OwnPasswordField } from "../accounts/own-password-field.tsx";
import { useRequestForm } from "../client/form.ts";
import type { User } from "../client/session.ts";
import { CountryField } from "../parts/country-field.tsx";
import { FormDeeds } from "../parts/form-deeds.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { type PayeeAnswer, savePayee } from "./api.ts";
import { words } from "./payee-words.ts";

type Method = PayeeAnswer["methods"][number];
type Values = Record<(typeof fieldsOf)[Method][number] | "name" | "currentPassword", string> & { method: Method };

const methodWords: Readonly<Record<Method, () => string>> = {
  sepa: words.sepa,
  paypal: words.paypal,
  csv: words.other,
};

/** What each method asks for, besides a name and the password. */
const fieldsOf = {
  sepa: ["iban", "bic", "city", "country"],
  paypal: ["paypalEmail"],
  csv: ["instructions"],
} as const;

/** Banks of these are outside the EEA, where SEPA asks for more: as the API has it. */
const asksMore = /^\s*(?:AD|AL|CH|GB|GI|MC|MD|ME|MK|RS|SM|VA)/i;

/** How one wants to be paid; what the other methods ask for is not sent. */
export function PayeeForm({
  user,
  answer: { methods, payee },
  onSaved,
  onCancel,
}: {
  user: User;
  answer: PayeeAnswer;
  onSaved: (now: PayeeAnswer) => void;
  onCancel?: () => void;
}) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: {
      ...{ method: payee?.method ?? methods[0] ?? "csv", name: payee?.name ?? `${user.firstName} ${user.lastName}` },
      ...{ iban: "", bic: "", city: "", country: "", paypalEmail: "", instructions: "", currentPassword: "" },
    } satisfies Values as Values,
    schema: async () => (await import("../../shared/contract/payees.ts")).savePayee.body,
    toBody: ({ method, name, currentPassword, ...typed }) => {
      const given = fieldsOf[method].flatMap((field) => (typed[field] === "" ? [] : [[field, typed[field]] as const]));
      return { method, name, currentPassword, ...Object.fromEntries(given) };
    },
    submit: async (body) => {
      const now = await savePayee(body);
      notifications.show({ color: "green", message: words.saved() });
      onSaved(now);
    },
  });
  const { method, iban, country } = form.values;
  const field = (name: keyof Values) => form.getInputProps(name);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <SegmentedControl
          fullWidth
          maw={420}
          aria-label={words.method()}
          data={methods.map((value) => ({ value, label: methodWords[value]() }))}
          value={method}
          onChange={(value) => form.setFieldValue("method", value as Method)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={method === "csv" ? words.yourName() : words.holder()}
            autoComplete="name"
            {...field("name")}
          />
          {method === "sepa" && <TextInput label={words.iban()} autoComplete="off" {...field("iban")} />}
          {method === "paypal" && (
            <TextInput label={words.paypalEmail()} type="email" autoComplete="email" {...field("paypalEmail")} />
          )}
          {method === "sepa" && asksMore.test(iban) && (
            <>
              <TextInput label={words.bic()} description={words.outsideEea()} autoComplete="off" {...field("bic")} />
              <TextInput label={words.city()} autoComplete="address-level2" {...field("city")} />
              <CountryField label={words.country()} autoComplete="country" {...field("country")} value={country} />
            </>
          )}
        </SimpleGrid>
        {method === "csv" && (
          <Textarea
            label={words.instructions()}
            description={words.instructionsMeans()}
            rows={3}
            {...field("instructions")}
          />
        )}
        <OwnPasswordField maw={420} {...field("currentPassword")} />
        {payee && (
          <Text size="sm" c="dimmed">
            {words.changePauses()}
          </Text>
        )}
        <FormDeeds deed={words.save()} busy={busy} cancel={words.cancel()} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
