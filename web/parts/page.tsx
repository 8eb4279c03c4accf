import { Box, Group, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { shop } from "../shop/shop.ts";
// Before this file's own listener: a way back that was not gone is none.
import "./way-back.ts";

let opened = false;
let wentBack = false;
window.addEventListener("popstate", () => {
  wentBack = true;
});

/**
 * A page's frame: its heading, its title in the tab, and what one can do on it. A page that one comes to by a link
 * begins at its top, with the focus on its heading, so that a screen reader says where one is.
 */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${shop.name}`;
  }, [title]);
  useEffect(() => {
    // What one types in a dialog is not to go nowhere, where a page comes late, or once more with what it shows.
    if (opened && document.querySelector("[data-open-dialog]") === null)
      heading.current?.focus({ preventScroll: true });
    if (opened && !wentBack) window.scrollTo(0, 0);
    opened = true;
    wentBack = false;
  }, []);
  // A name without a space is broken rather than wider than a phone; in the heading's row it may not widen the row.
  return (
    <Box style={{ overflowWrap: "break-word" }}>
      <Group justify="space-between" align="end" mb="lg" gap="md">
        <Box miw={0} style={{ overflowWrap: "anywhere" }}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mt={4}>
              {lead}
            </Text>
          )}
        </Box>
        {actions}
      </Group>
      {children}
    </Box>
  );
}
