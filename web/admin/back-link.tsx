import { Anchor } from "@mantine/core";
import { Link } from "wouter";
import ArrowLeft from "~icons/lucide/arrow-left";
import "./back-link.css";

/** Up to the list that a page belongs to. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Anchor component={Link} href={href} c="dimmed" size="sm" className="back-link">
      <ArrowLeft size={16} />
      {children}
    </Anchor>
  );
}
