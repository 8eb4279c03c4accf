import { Paper, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { LoadFailed } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { readSettings } from "../api.ts";
import { ForRole } from "../may.tsx";
import { SettingsForms } from "./settings-forms.tsx";
import { TermsPanel } from "./terms-panel.tsx";
import { words } from "./words.ts";
import "./settings.css";

export const settingsQuery = ["settings"] as const;

/** What the owner decides about the shop. */
export function SettingsPage() {
  return (
    <ForRole deed="settings" title={words.settings()}>
      <OwnersSettings />
    </ForRole>
  );
}

function OwnersSettings() {
  const settings = useQuery({ queryKey: settingsQuery, queryFn: ({ signal }) => readSettings({}, signal) });
  return (
    <Page title={words.settings()} lead={words.lead()}>
      {settings.data ? (
        <Stack gap="lg">
          <SettingsForms read={settings.data} />
          <TermsPanel />
        </Stack>
      ) : settings.isError ? (
        <LoadFailed error={settings.error} retry={() => void settings.refetch()} />
      ) : (
        <Stack gap="lg" role="status" aria-label={words.settings()}>
          {[360, 380, 300].map((height) => (
            <Paper key={height} withBorder bg="var(--surface)" p="lg">
              <Skeleton height={height} />
            </Paper>
          ))}
        </Stack>
      )}
    </Page>
  );
}
