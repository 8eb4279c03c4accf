import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { startTransition, useEffect, useState } from "react";

type Choice = { value: string; label: string };

const few: readonly Choice[] = ["AT", "BE", "CH", "DE", "ES", "FR", "GB", "IT", "NL", "PL", "US"].map((value) => ({
  value,
  label: new Intl.DisplayNames(undefined, { type: "region" }).of(value) ?? value,
}));

/**
 * A country, chosen from all or from some; the list comes once the page stands, and is drawn between other things.
 * @param only ISO codes; all of them where it is absent
 */
export function CountryField({
  value,
  only,
  ...field
}: NativeSelectProps & { value: string; only?: readonly string[] | undefined }) {
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
  // What was chosen stays to be seen, though it may be none of them by now.
  const offered = all.filter((it) => it.value === value || (only?.includes(it.value) ?? true));
  return <NativeSelect {...field} value={value} data={[{ value: "", label: "" }, ...offered]} />;
}
