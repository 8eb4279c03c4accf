import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import Search from "~icons/lucide/search";
import { longestSearch } from "./list-view.ts";

/** Searches while one types, a moment after the last key. `value` is the search in force, as the URL has it. */
export function SearchField({
  label,
  hint,
  value,
  onSearch,
}: {
  label: string;
  /** What it looks at, where the label leaves that open. */
  hint?: string | undefined;
  value: string;
  onSearch: (search: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  // The URL was changed by something else, such as a link; what this field sent itself must not undo later keys.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  const send = useDebouncedCallback((search: string) => {
    sent.current = search;
    onSearch(search);
  }, 250);
  return (
    <TextInput
      type="search"
      className="list-search"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={hint ?? label}
      value={typed}
      maxLength={longestSearch}
      leftSection={<Search size={16} />}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        send(currentTarget.value.trim());
      }}
    />
  );
}
