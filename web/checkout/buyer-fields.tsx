import { Fieldset, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { CountryField } from "../parts/country-field.tsx";
import type { SharedLink } from "./api.ts";
import type { Buyer } from "./basket.ts";
import { words } from "./words.ts";

/** Who buys, and where to send it. Names are those that browsers fill in by themselves. */
export function BuyerFields({
  form,
  delivery,
  deliveryTerms,
}: { form: UseFormReturnType<Buyer> } & Pick<SharedLink, "delivery" | "deliveryTerms">) {
  const field = (name: keyof Buyer) => form.getInputProps(name);
  return (
    <>
      <div className="pair">
        <TextInput label={words.firstName()} autoComplete="given-name" required {...field("firstName")} />
        <TextInput label={words.lastName()} autoComplete="family-name" required {...field("lastName")} />
      </div>
      <TextInput label={words.email()} type="email" autoComplete="email" required {...field("email")} />
      {delivery === "physical" && (
        <Fieldset variant="unstyled" legend={words.whereToSend()} className="address">
          <TextInput label={words.street()} autoComplete="street-address" required {...field("address")} />
          <div className="pair">
            {/* Some countries have none, so the form can't say that it is required; the shop does where it is. */}
            <TextInput label={words.postalCode()} autoComplete="postal-code" {...field("zip")} />
            <TextInput label={words.city()} autoComplete="address-level2" required {...field("city")} />
          </div>
          <CountryField
            label={words.country()}
            autoComplete="country"
            required
            {...field("country")}
            only={deliveryTerms?.countries}
            value={form.values.country}
          />
        </Fieldset>
      )}
    </>
  );
}
