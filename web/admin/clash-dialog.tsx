import { Button, Group, Table, Text } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { type Problem, problemOf } from "../client/problem.ts";
import { Dialog } from "../parts/dialog.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { words } from "./words.ts";
import "./clash-dialog.css";

/** A field that somebody else saved otherwise than one wants to. */
export interface Difference {
  label: string;
  /** A text, or what is drawn in its place. */
  theirs: ReactNode;
  /** Absent where one left it as it was. */
  mine: ReactNode | undefined;
}

interface Props<Clash> {
  title: string;
  /** Open while there is one. */
  clash: Clash | undefined;
  /** What there is to say before and after the differences. */
  lead: (clash: Clash) => ReactNode;
  foot?: (clash: Clash) => ReactNode;
  differences: (clash: Clash) => readonly Difference[];
  onClose: () => void;
  keepMine: (clash: Clash) => Promise<void>;
  takeTheirs: (clash: Clash) => void;
}

/** Shows what was saved meanwhile beside what one wants to save, and asks which it is to be. */
export function ClashDialog<Clash>({ title, clash, lead, foot, differences, ...on }: Props<Clash>) {
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
      await on.keepMine(clash);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={clash !== undefined} onClose={on.onClose} title={title}>
      {shown && lead(shown)}
      <Differences rows={shown ? differences(shown) : []} />
      {shown && foot?.(shown)}
      <FormProblem problem={problem} />
      <Group justify="end" mt="md">
        <Button variant="default" disabled={busy} onClick={() => clash && on.takeTheirs(clash)}>
          {words.takeTheirs()}
        </Button>
        <Button loading={busy} onClick={keep}>
          {words.keepMine()}
        </Button>
      </Group>
    </Dialog>
  );
}

function Differences({ rows }: { rows: readonly Difference[] }) {
  return (
    <Table layout="fixed" my="md" aria-label={words.differences()} className="differences">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.savedMeanwhile()}</Table.Th>
          <Table.Th scope="col">{words.yours()}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ label, theirs, mine }) => (
          <Table.Tr key={label}>
            <Cell label={label} text={theirs} />
            <Cell label={label} text={mine} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cell({ label, text }: { label: string; text: ReactNode | undefined }) {
  return (
    <Table.Td>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" component="div" lineClamp={4} {...(text === undefined && { c: "dimmed" })}>
        {text ?? words.leftAsItWas()}
      </Text>
    </Table.Td>
  );
}
