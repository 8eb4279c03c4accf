import { Anchor, Paper, Text, Title } from "@mantine/core";
import { Link } from "wouter";
import { type EmailKind, emailKindNames } from "../../../shared/domain/email-kind.ts";
import { Page } from "../../parts/page.tsx";
import { ForRole } from "../may.tsx";
import { kinds } from "./kind-of.ts";
import { words } from "./words.ts";
import "./emails.css";

const groups = [
  { title: words.toBuyers, ends: "-buyer" },
  { title: words.toAmbassadors, ends: "-ambassador" },
  { title: words.toYou, ends: "-owner" },
];
const kindsOf = (ends: string) => emailKindNames.filter((kind) => kind.endsWith(ends));
const others = emailKindNames.filter((kind) => !groups.some(({ ends }) => kind.endsWith(ends)));

/** Every e-mail that there is, by who gets it. */
export function EmailsPage() {
  return (
    <ForRole deed="emails" title={words.emails()}>
      <Page title={words.emails()} lead={words.lead()}>
        {groups.map(({ title, ends }) => (
          <Kinds key={ends} title={title()} of={kindsOf(ends)} />
        ))}
        <Kinds title={words.toAccounts()} of={others} />
      </Page>
    </ForRole>
  );
}

function Kinds({ title, of }: { title: string; of: readonly EmailKind[] }) {
  return (
    <section className="emails-group">
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      <Paper withBorder bg="var(--surface)" component="ul" className="emails-list">
        {of.map((kind) => (
          <li key={kind}>
            <Anchor component={Link} href={`/emails/${kind}`}>
              {kinds[kind].name()}
            </Anchor>
            <Text size="sm" c="dimmed">
              {kinds[kind].when()}
            </Text>
          </li>
        ))}
      </Paper>
    </section>
  );
}
