import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { startTransition, useEffect, useState } from "react";

type Choice = { value: string; label: string };

const few: readonly Choice[] = ["AT", "BE", "CH", "DE", "ES", "FR", "GB", "IT", "NL", "PL", "US"].map((value) => ({
  value,
  label: new Intl.DisplayNames(undefined, { type: "region" }).of(value) ?? value,
}));

/** A country, chosen from all; the list comes once the page stands, and is drawn between other things. */
export function CountryField({ value, ...field }: NativeSelectProps & { value: string }) {
  const [all, setAll] = useState<readonly Choice[]>(value ? [{ value, label: value }] : []);
  useEffect(() => {
    let gone = false;
    import("./countries.ts").then(
      ({ countries }) => gone || startTransition(() => setAll(countries)),
      // Without the list there are the countries where most buyers live.
      () => gone || setAll(few),
    );
    return () => {
      gone = true;
    };
  }, []);
  return <NativeSelect {...field} value={value} data={[{ value: "", label: "" }, ...all]} />;
}
