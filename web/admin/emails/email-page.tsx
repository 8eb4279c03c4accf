import { Button, Checkbox, Group, SegmentedControl, Skeleton, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "wouter";
import type { EmailKind } from "../../../shared/domain/email-kind.ts";
import { problemOf } from "../../client/problem.ts";
import { NotFound } from "../../parts/not-found.tsx";
import { FormProblem, LoadFailed } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { type EmailPreview, previewEmail, sendTestEmail } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { ForRole } from "../may.tsx";
import { kindIn, kinds } from "./kind-of.ts";
import { words } from "./words.ts";
import "./emails.css";

/** One e-mail as it is sent, and a way to have it in one's own inbox. */
export function EmailPage() {
  const kind = kindIn(useParams().kind ?? "");
  if (!kind) return <NotFound home="/emails" />;
  return (
    <ForRole deed="emails" title={kinds[kind].name()}>
      <Email key={kind} kind={kind} />
    </ForRole>
  );
}

function Email({ kind }: { kind: EmailKind }) {
  const preview = useQuery({
    queryKey: ["email", kind],
    queryFn: ({ signal }) => previewEmail({ kind }, signal),
  });
  const test = useMutation({
    mutationFn: () => sendTestEmail({ kind }),
    onSuccess: () => notifications.show({ color: "green", message: words.testSent() }),
  });
  const { data } = preview;
  return (
    <>
      <BackLink href="/emails">{words.allEmails()}</BackLink>
      <Page
        title={kinds[kind].name()}
        lead={kinds[kind].when()}
        actions={
          <Button onClick={() => test.mutate()} loading={test.isPending}>
            {words.sendTest()}
          </Button>
        }
      >
        <FormProblem problem={test.error ? problemOf(test.error) : undefined} />
        {data && <Shown email={data} />}
        {!data && preview.isError && <LoadFailed error={preview.error} retry={() => void preview.refetch()} />}
        {!data && !preview.isError && <Skeleton height={600} />}
      </Page>
    </>
  );
}

type Look = "light" | "dark" | "text";

function Shown({ email }: { email: EmailPreview }) {
  const [look, setLook] = useState<Look>("light");
  const [onPhone, setOnPhone] = useState(false);
  return (
    <>
      <Text fw={600}>{words.subject({ subject: email.subject })}</Text>
      <Text size="sm" c="dimmed" mb="md">
        {email.isReal ? words.fromNewestSale() : words.fromExample()}
      </Text>
      <Group mb="md">
        <SegmentedControl
          aria-label={words.look()}
          value={look}
          onChange={(value) => setLook(value as Look)}
          data={[
            { value: "light", label: words.light() },
            { value: "dark", label: words.dark() },
            { value: "text", label: words.text() },
          ]}
        />
        <Checkbox label={words.phone()} checked={onPhone} onChange={(event) => setOnPhone(event.target.checked)} />
      </Group>
      {look === "text" ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
        <pre className="email-text" tabIndex={0}>
          {email.text}
        </pre>
      ) : (
        <iframe
          className="email-frame"
          data-phone={onPhone || undefined}
          title={email.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={inScheme(email.html, look)}
        />
      )}
    </>
  );
}

/** Whatever the reader's own browser prefers: the rules for dark hold always, or never. */
const inScheme = (html: string, look: "light" | "dark") =>
  html.replaceAll(/@media \(prefers-color-scheme: ?dark\)/g, look === "dark" ? "@media all" : "@media not all");
