import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { startTransition, useEffect, useState } from "react";

type Choice = { value: string; label: string };

/** A country, chosen from all; the list comes once the page stands, and is drawn between other things. */
export function CountryField({ value, ...field }: NativeSelectProps & { value: string }) {
  const [all, setAll] = useState<readonly Choice[]>(value ? [{ value, label: value }] : []);
  useEffect(() => {
    let gone = false;
    import("./countries.ts").then(
      ({ countries }) => gone || startTransition(() => setAll(countries)),
      // It can be left empty; the address has room for a country's name.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);
  return <NativeSelect {...field} value={value} data={[{ value: "", label: "" }, ...all]} />;
}
