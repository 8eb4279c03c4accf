import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";

/** A link in a line of text; underlined, for colour alone tells some readers nothing. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor component={Link} href={href} underline="always" className="account-link">
      {children}
    </Anchor>
  );
}
