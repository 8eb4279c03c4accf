import { NativeSelect } from "@mantine/core";
import { useRates } from "../rates/use-rates.tsx";
import { words } from "./ambassadors-words.ts";

/** Chooses a tier to keep, or what sales reach, which is "". @param description what is missing to the next one */
export function TierField({
  value,
  onChange,
  disabled,
  description,
}: {
  value: string;
  onChange: (tierId: string) => void;
  disabled: boolean;
  description?: string | undefined;
}) {
  const { data } = useRates();
  const tiers = data?.tiers ?? [];
  return (
    <NativeSelect
      label={words.tier()}
      description={description}
      value={value}
      disabled={disabled || !data}
      data={[{ value: "", label: words.tierBySales() }, ...tiers.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      style={{ maxWidth: 320 }}
    />
  );
}
