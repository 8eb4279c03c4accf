import { Badge } from "@mantine/core";
import type { Ambassador } from "../api.ts";
import { words } from "./words.ts";

type Standing = Ambassador["standing"];

/** Where one may stand, in the words that people read. */
export const standingWords: Readonly<Record<Standing, () => string>> = {
  applied: words.applied,
  active: words.active,
  suspended: words.suspended,
  declined: words.declined,
  left: words.left,
};

export const isStanding = (text: string | undefined): text is Standing =>
  text !== undefined && Object.hasOwn(standingWords, text);

const colors: Readonly<Record<Standing, string>> = {
  applied: "blue",
  active: "green",
  suspended: "yellow",
  declined: "gray",
  left: "gray",
};

/** Where an ambassador stands with the shop. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return (
    <Badge component="span" variant="light" color={colors[standing]} tt="none" fw={550} miw="max-content">
      {standingWords[standing]()}
    </Badge>
  );
}
