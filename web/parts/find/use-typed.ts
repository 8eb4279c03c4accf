import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

/** So long nothing is asked while one types, in milliseconds. */
const typedMs = 200;
/** A word of fewer letters finds nearly everything. */
const fewestLetters = 2;

/** What is typed to find something, and what of it is asked for once it rests; undefined for too little. */
export function useTyped() {
  const [typed, type] = useState("");
  const wanted = typed.trim();
  const [search] = useDebouncedValue(wanted, typedMs);
  const isEnough = search.length >= fewestLetters;
  return { typed, type, search: isEnough ? search : undefined, isTyping: search !== wanted };
}

/** Whether a page is meant: each word that is typed begins a word of its name. */
export function isMeant(label: string, typed: string): boolean {
  const names = label.toLocaleLowerCase().split(/\s+/);
  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((word) => names.some((name) => name.startsWith(word)));
}
