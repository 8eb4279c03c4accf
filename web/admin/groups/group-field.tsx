import { NativeSelect } from "@mantine/core";
import { useGroups } from "./group-queries.ts";
import { words } from "./words.ts";

/** Chooses a group, or none, which is "". @param none what that is called */
export function GroupField({
  value,
  onChange,
  disabled = false,
  none = words.noGroup(),
}: {
  value: string;
  onChange: (groupId: string) => void;
  disabled?: boolean;
  none?: string;
}) {
  const { data } = useGroups();
  const groups = data?.items ?? [];
  return (
    <NativeSelect
      label={words.group()}
      value={value}
      disabled={disabled || !data}
      data={[{ value: "", label: none }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      style={{ maxWidth: 320 }}
    />
  );
}
