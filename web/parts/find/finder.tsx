import { Stack, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import Search from "~icons/lucide/search";
import * as words from "../../../shared/words/en/find.ts";
import { moveBetweenRows } from "../list/row-keys.ts";
import "./finder.css";

/** Something that was found, and where it is. */
export interface Found {
  href: string;
  label: string;
  /** What tells it from others of the same name. */
  detail?: string;
}

export interface FoundGroup {
  title: string;
  items: readonly Found[];
  icon: ReactNode;
}

/** A field to type into, and what is found by it, in groups: arrow keys go from one to the next, Enter in the field takes the first. */
export function Finder({
  hint,
  typed,
  type,
  groups,
  isSearching,
  close,
}: {
  /** What can be found. */
  hint: string;
  typed: string;
  type: (text: string) => void;
  groups: readonly FoundGroup[];
  isSearching: boolean;
  close: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  // The first time it comes after the dialog that it is in, which has given the focus to its button by then.
  useEffect(() => field.current?.focus(), []);
  const shown = groups.filter(({ items }) => items.length > 0);
  const count = shown.reduce((sum, { items }) => sum + items.length, 0);
  const frame = useRef<HTMLDivElement>(null);
  // Who types and presses Enter at once means the first of what is still to come.
  const [wantsFirst, setWantsFirst] = useState(false);
  useEffect(() => {
    if (!wantsFirst || isSearching) return;
    setWantsFirst(false);
    frame.current?.querySelector<HTMLElement>("[data-row-focus]")?.click();
  }, [wantsFirst, isSearching]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) setWantsFirst(true);
    moveBetweenRows(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of what stands in it
    <div className="finder" ref={frame} onKeyDown={onKeyDown}>
      <TextInput
        type="search"
        size="md"
        aria-label={hint}
        placeholder={hint}
        leftSection={<Search size={18} />}
        autoComplete="off"
        ref={field}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setWantsFirst(false);
          type(event.currentTarget.value);
        }}
      />
      <Stack gap="md" mt="md">
        {shown.map(({ title, items, icon }) => (
          <section key={title} aria-label={title}>
            <Text size="sm" c="dimmed" mb={4}>
              {title}
            </Text>
            <ul>
              {items.map(({ href, label, detail }) => (
                <li key={href} data-row>
                  <Link href={href} className="found" data-row-focus onClick={close}>
                    {icon}
                    <span className="found-label">{label}</span>
                    {detail && <span className="found-detail">{detail}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Text size="sm" c="dimmed" role="status">
          {isSearching ? words.searching() : count === 0 ? words.nothing({ typed }) : words.keys({ count })}
        </Text>
      </Stack>
    </div>
  );
}
