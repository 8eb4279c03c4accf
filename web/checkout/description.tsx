import { Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { words } from "./words.ts";

/** About what three lines hold on a phone. */
const short = 110;

/** A product's description: its beginning, and all of it for who wants to know more. */
export function Description({ title, children }: { title: string; children: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Text size="sm" c="dimmed" className={open ? undefined : "line-description"}>
        {children}
      </Text>
      {children.length > short && (
        <UnstyledButton
          className="more"
          aria-expanded={open}
          aria-label={open ? words.lessAbout({ title }) : words.moreAbout({ title })}
          onClick={() => setOpen(!open)}
        >
          {open ? words.less() : words.more()}
        </UnstyledButton>
      )}
    </div>
  );
}
