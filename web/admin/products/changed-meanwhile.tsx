import { Button, Group, Table, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { type Problem, problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import type { Product } from "../api.ts";
import { type Difference, differencesOf, type ProductChanges } from "./product-changes.ts";
import { words } from "./words.ts";

interface Clash {
  theirs: Product;
  mine: ProductChanges;
}

const labels: Record<Difference["field"], string> = {
  title: words.title(),
  description: words.description(),
  imageUrl: words.pictureAddress(),
  priceMinor: words.price(),
};

/** Shows what was saved meanwhile beside what one wants to save, and asks which it is to be. Open while there is a clash. */
export function ChangedMeanwhile({
  opened,
  clash,
  onClose,
  keepMine,
  takeTheirs,
}: {
  opened: Product;
  clash: Clash | undefined;
  onClose: () => void;
  keepMine: (clash: Clash) => Promise<void>;
  takeTheirs: (clash: Clash) => void;
}) {
  const [shown, setShown] = useState(clash);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    setProblem(undefined);
    // What it says stays readable while the dialog fades out.
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
  return (
    <Dialog opened={clash !== undefined} onClose={onClose} title={words.changedMeanwhile()}>
      {shown && (
        <Text size="sm">
          {words.wasSavedAt()} <When at={shown.theirs.updatedAt} withTime />
          {words.afterYouOpened()}
        </Text>
      )}
      <Table layout="fixed" my="md" aria-label={words.differences()} className="differences">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.savedMeanwhile()}</Table.Th>
            <Table.Th scope="col">{words.yours()}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown &&
            differencesOf(opened, shown.theirs, shown.mine).map((each) => (
              <DifferenceRow key={each.field} of={each} currency={opened.currency} />
            ))}
        </Table.Tbody>
      </Table>
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

function DifferenceRow({ of: { field, theirs, mine }, currency }: { of: Difference; currency: string }) {
  const text = (value: string | number) => (typeof value === "number" ? formatMoney(value, currency) : value);
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="xs" c="dimmed">
          {labels[field]}
        </Text>
        <Text size="sm" lineClamp={4}>
          {text(theirs)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="xs" c="dimmed">
          {labels[field]}
        </Text>
        <Text size="sm" lineClamp={4} {...(mine === undefined && { c: "dimmed" })}>
          {mine === undefined ? words.leftAsItWas() : text(mine)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
