import { Text } from "@mantine/core";
import type { Settings } from "../api.ts";
import { ClashDialog } from "../clash-dialog.tsx";
import { changedSections, differencesOf, type Section, titles } from "./sections.ts";
import { words } from "./words.ts";

/** What somebody else saved while one was typing, and what one wanted to save. */
export interface Clash {
  opened: Settings;
  theirs: Settings;
  section: Section;
  mine: unknown;
}

/** Shows what was saved meanwhile of the same part of the settings, and names the other parts that were. */
export function ChangedMeanwhile(dialog: {
  clash: Clash | undefined;
  onClose: () => void;
  keepMine: (clash: Clash) => Promise<void>;
  takeTheirs: (clash: Clash) => void;
}) {
  return (
    <ClashDialog
      {...dialog}
      title={words.changedMeanwhile()}
      lead={() => <Text size="sm">{words.nothingOfYours()}</Text>}
      differences={({ section, theirs, mine }) => differencesOf(section, theirs, mine)}
      foot={(clash) => <Others {...clash} />}
    />
  );
}

function Others({ opened, theirs, section }: Clash) {
  const others = changedSections(opened, theirs).filter((it) => it !== section);
  if (others.length === 0) return null;
  return <Text size="sm">{words.alsoChanged({ sections: others.map((it) => titles[it]()).join(", ") })}</Text>;
}
