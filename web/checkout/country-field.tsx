import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { countries } from "./countries.ts";

type Choice = { value: string; label: string };

/** A country, chosen from all. The list is made once the page stands, so that nobody waits for 249 names. */
export function CountryField({ value, ...field }: NativeSelectProps & { value: string }) {
  const [all, setAll] = useState<readonly Choice[]>(value ? [{ value, label: value }] : []);
  useEffect(() => {
    const timer = setTimeout(() => setAll(countries()), 300);
    return () => clearTimeout(timer);
  }, []);
  return <NativeSelect {...field} value={value} data={[{ value: "", label: "" }, ...all]} />;
}
