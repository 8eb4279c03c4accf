import { Container, Group, Paper } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { Brand } from "../parts/brand.tsx";
import { Page } from "../parts/page.tsx";
import { SchemeToggle } from "../parts/scheme-toggle.tsx";
import "./account-frame.css";

/** The frame of a page for who is not signed in: the shop's name, and one form in the middle. */
export function AccountFrame({
  title,
  lead,
  foot,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** Where else one may want to go, below the form. */
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="account">
      <Container component="header" size="lg" w="100%" py="sm">
        <Group justify="space-between" wrap="nowrap">
          <Link href="/" className="account-home">
            <Brand />
          </Link>
          <SchemeToggle />
        </Group>
      </Container>
      <main className="account-main">
        <Paper className="account-card" withBorder p={{ base: "lg", xs: 36 }}>
          <Page title={title} lead={lead}>
            {children}
          </Page>
        </Paper>
        {foot && <div className="account-foot">{foot}</div>}
      </main>
    </div>
  );
}
