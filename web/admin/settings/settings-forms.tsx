import { Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { Problem } from "../../client/problem.ts";
import { readSettings, type Settings, updateSettings } from "../api.ts";
import { AccountPanel } from "./account-panel.tsx";
import { BrandSection } from "./brand-section.tsx";
import { ChangedMeanwhile, type Clash } from "./changed-meanwhile.tsx";
import { PayoutsSection, ProgrammeSection } from "./money-sections.tsx";
import { ContactSection, DeliverySection, LegalSection, NotificationsSection } from "./other-sections.tsx";
import type { SaveSection } from "./section-form.tsx";
import { changedSections, type Section, titles } from "./sections.ts";
import { DeliveryTermsSection, TaxSection } from "./selling-sections.tsx";
import { words } from "./words.ts";

const forms = {
  brand: BrandSection,
  programme: ProgrammeSection,
  payouts: PayoutsSection,
  delivery: DeliverySection,
  deliveryTerms: DeliveryTermsSection,
  tax: TaxSection,
  legal: LegalSection,
  contact: ContactSection,
  notifications: NotificationsSection,
} as const satisfies Record<Section, unknown>;

/**
 * Every section, each saved by itself with the version that the page has seen. Where the settings were changed since, one sees what was
 * saved and chooses.
 * @param read the settings as they were read first; the forms keep to what they were opened with
 */
export function SettingsForms({ read }: { read: Settings }) {
  const client = useQueryClient();
  const [known, setKnown] = useState(read);
  const [clash, setClash] = useState<Clash>();
  // A section that somebody else changed begins again from what they saved.
  const [begun, setBegun] = useState<Partial<Record<Section, number>>>({});

  function see(now: Settings, anew: readonly Section[]): void {
    setKnown(now);
    client.setQueryData(["settings"], now);
    setBegun((before) => ({ ...before, ...Object.fromEntries(anew.map((section) => [section, now.version])) }));
  }

  async function put(section: Section, body: unknown, version: number): Promise<Settings> {
    const saved = await updateSettings({ [section]: body, ifMatch: version });
    notifications.show({ color: "green", message: words.saved({ section: titles[section]() }) });
    return saved;
  }

  const save: SaveSection = async (section, body) => {
    try {
      see(await put(section, body, known.version), []);
      return true;
    } catch (error) {
      if (!(error instanceof Problem && error.code === "stale_version")) throw error;
      setClash({ opened: known, theirs: await readSettings({}), section, mine: body });
      return false;
    }
  };

  return (
    <>
      <Stack gap="lg">
        {Object.entries(forms).map(([section, Form]) => (
          <Fragment key={section}>
            <Form key={begun[section as Section] ?? 0} settings={known} save={save} />
            {section === "payouts" && known.currency === "eur" && <AccountPanel />}
          </Fragment>
        ))}
      </Stack>
      <ChangedMeanwhile
        clash={clash}
        onClose={() => setClash(undefined)}
        keepMine={async ({ opened, theirs, section, mine }) => {
          const saved = await put(section, mine, theirs.version);
          see(saved, [section, ...changedSections(opened, theirs)]);
          setClash(undefined);
        }}
        takeTheirs={({ opened, theirs, section }) => {
          see(theirs, [section, ...changedSections(opened, theirs)]);
          setClash(undefined);
        }}
      />
    </>
  );
}
