import { Fieldset, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { shop } from "../shop/shop.ts";
import type { Buyer } from "./basket.ts";
import { CountryField } from "./country-field.tsx";

/** Who buys, and where to send it. Names are those that browsers fill in by themselves. */
export function BuyerFields({ form }: { form: UseFormReturnType<Buyer> }) {
  const field = (name: keyof Buyer) => form.getInputProps(name);
  return (
    <>
      <div className="pair">
        <TextInput label="First name" autoComplete="given-name" required {...field("firstName")} />
        <TextInput label="Last name" autoComplete="family-name" required {...field("lastName")} />
      </div>
      <TextInput label="E-mail" type="email" autoComplete="email" required {...field("email")} />
      {shop.delivery === "physical" && (
        <Fieldset variant="unstyled" legend="Where to send it" className="address">
          <TextInput label="Street and number" autoComplete="street-address" required {...field("address")} />
          <div className="pair">
            {/* Some countries have none, so the form can't say that it is required; the shop does where it is. */}
            <TextInput label="Postal code" autoComplete="postal-code" {...field("zip")} />
            <TextInput label="City" autoComplete="address-level2" required {...field("city")} />
          </div>
          <CountryField
            label="Country"
            autoComplete="country"
            required
            {...field("country")}
            value={form.values.country}
          />
        </Fieldset>
      )}
    </>
  );
}
