import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { useGroups } from "./group-queries.ts";
import { words } from "./words.ts";

/** Chooses a group, or none, which is "". @param none what that is called */
export function GroupField({
  value,
  onChange,
  disabled = false,
  none = words.noGroup(),
  error,
}: {
  value: string;
  onChange: (groupId: string) => void;
  disabled?: boolean;
  none?: string;
  error?: ReactNode;
}) {
  const { data } = useGroups();
  const groups = data?.items ?? [];
  return (
    <NativeSelect
      label={words.group()}
      value={value}
      error={error}
      disabled={disabled || !data}
      data={[{ value: "", label: none }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      style={{ maxWidth: 320 }}
    />
  );
}
