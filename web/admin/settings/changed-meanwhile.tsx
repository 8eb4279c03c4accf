import { Button, Group, Table, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { type Problem, problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import type { Settings } from "../api.ts";
import { changedSections, differencesOf, type Section, titles } from "./sections.ts";
import { words } from "./words.ts";

/** What somebody else saved while one was typing, and what one wanted to save. */
export interface Clash {
  opened: Settings;
  theirs: Settings;
  section: Section;
  mine: unknown;
}

/** Shows what was saved meanwhile beside what one wants to save, and asks which it is to be. Open while there is a clash. */
export function ChangedMeanwhile({
  clash,
  onClose,
  keepMine,
  takeTheirs,
}: {
  clash: Clash | undefined;
  onClose: () => void;
  keepMine: (clash: Clash) => Promise<void>;
  takeTheirs: (clash: Clash) => void;
}) {
  // What it says stays readable while the dialog fades out.
  const [shown, setShown] = useState(clash);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    setProblem(undefined);
    if (clash) setShown(clash);
  }, [clash]);
  const keep = async () => {
    if (!clash || busy) return;
    setBusy(true);
    try {
      await keepMine(clash);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const others = shown
    ? changedSections(shown.opened, shown.theirs).filter((section) => section !== shown.section)
    : [];
  return (
    <Dialog opened={clash !== undefined} onClose={onClose} title={words.changedMeanwhile()}>
      <Text size="sm">{words.nothingOfYours()}</Text>
      <Table layout="fixed" my="md" aria-label={words.differences()}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.theirs()}</Table.Th>
            <Table.Th scope="col">{words.mine()}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown &&
            differencesOf(shown.section, shown.theirs, shown.mine).map(({ label, theirs, mine }) => (
              <Table.Tr key={label}>
                <Cell label={label} text={theirs} />
                <Cell label={label} text={mine} />
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {others.length > 0 && (
        <Text size="sm">{words.alsoChanged({ sections: others.map((section) => titles[section]()).join(", ") })}</Text>
      )}
      <FormProblem problem={problem} />
      <Group justify="end" mt="md">
        <Button variant="default" disabled={busy} onClick={() => clash && takeTheirs(clash)}>
          {words.takeTheirs()}
        </Button>
        <Button loading={busy} onClick={keep}>
          {words.keepMine()}
        </Button>
      </Group>
    </Dialog>
  );
}

function Cell({ label, text }: { label: string; text: string }) {
  return (
    <Table.Td style={{ overflowWrap: "anywhere" }}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm">{text}</Text>
    </Table.Td>
  );
}
