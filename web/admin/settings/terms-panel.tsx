import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { LoadFailed } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { listTerms, type TermsVersion } from "../api.ts";
import { Panel } from "../panel.tsx";
import { TermsForm } from "./terms-form.tsx";
import { words } from "./terms-words.ts";

/** The terms of the programme: what holds, what held, and who accepted it. */
export function TermsPanel() {
  const terms = useQuery({ queryKey: ["terms"], queryFn: ({ signal }) => listTerms({}, signal) });
  return (
    <Panel title={words.terms()}>
      {terms.data ? (
        <Stack gap="md">
          <TermsForm key={terms.data.items[0]?.version ?? 0} current={terms.data.items[0]} />
          <Versions versions={terms.data.items} />
        </Stack>
      ) : terms.isError ? (
        <LoadFailed error={terms.error} retry={() => void terms.refetch()} />
      ) : (
        <Skeleton height={280} role="status" aria-label={words.loading()} />
      )}
    </Panel>
  );
}

function Versions({ versions }: { versions: readonly TermsVersion[] }) {
  if (versions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.none()}
      </Text>
    );
  }
  return (
    <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: "none" }} aria-label={words.versions()}>
      {versions.map(({ version, publishedAt, accepted }) => (
        <Text component="li" size="sm" key={version}>
          <Anchor
            href={`/terms?version=${version}`}
            target="_blank"
            underline="always"
            aria-label={words.read({ version })}
          >
            {words.version({ version })}
          </Anchor>
          {", "}
          <When at={publishedAt} />
          {", "}
          {words.accepted({ count: accepted })}
        </Text>
      ))}
    </Stack>
  );
}
