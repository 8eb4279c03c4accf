import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { type RatesAnswer, readRates, updateRates } from "../api.ts";
import { useAskForDay } from "./announcing.tsx";
import { words } from "./words.ts";

const key = ["rates"];

/** The rules as they are. */
export const useRates = () => useQuery({ queryKey: key, queryFn: ({ signal }) => readRates({}, signal) });

type Change = Partial<Pick<RatesAnswer, "excluded" | "caps">> & { rules?: NewRules; tiers?: NewTiers };
export type NewTiers = (Omit<RatesAnswer["tiers"][number], "id"> & { id?: string | undefined })[];
export type NewRules = (Omit<RatesAnswer["rules"][number], "id"> & { id?: string | undefined })[];

/** How long what was done can be undone with one press, ms. */
const undoMs = 12_000;

/** Saves a change of the rules as they were read, and offers to undo it. @throws Problem where somebody else changed them since */
export function useSaveRates(rates: RatesAnswer): (change: Change, said: string) => Promise<void> {
  const client = useQueryClient();
  const askForDay = useAskForDay();
  const put = async (
    { rules, excluded, caps, tiers }: Omit<RatesAnswer, "rules" | "tiers"> & { rules: NewRules; tiers: NewTiers },
    ifMatch: number,
    firstDay?: string,
  ) => {
    try {
      const after = await updateRates({ rules, excluded, caps, tiers, ifMatch, firstDay });
      client.setQueryData(key, after);
      return after;
    } catch (error) {
      if (problemOf(error).code === "stale_version") await client.invalidateQueries({ queryKey: key });
      throw error;
    }
  };
  return async (change, said) => {
    const after = await put({ ...rates, ...change }, rates.version).catch((error: unknown) => {
      if (problemOf(error).code !== "notice_needed") throw error;
      askForDay(async (firstDay) => {
        await put({ ...rates, ...change }, rates.version, firstDay);
        notifications.show({ color: "green", message: words.isAnnounced() });
      });
    });
    // What can't hold at once waits for the answer to the question from when on it shall.
    if (!after) return;
    const undo = async (id: string) => {
      notifications.hide(id);
      try {
        await put(rates, after.version);
        notifications.show({ color: "green", message: words.undone() });
      } catch (error) {
        notifications.show({ color: "red", title: words.notSaved(), message: problemOf(error).message });
      }
    };
    const id = `rates-${after.version}`;
    const message = (
      <Group justify="space-between" gap="sm">
        <Text size="sm">{said}</Text>
        <Button size="xs" variant="default" onClick={() => void undo(id)}>
          {words.undo()}
        </Button>
      </Group>
    );
    notifications.show({ id, color: "green", autoClose: undoMs, message });
  };
}

/** Withdraws what is announced. */
export function useWithdraw(ask: (input: Record<string, never>) => Promise<RatesAnswer>) {
  const client = useQueryClient();
  const { mutateAsync, isPending } = useMutation({ mutationFn: () => ask({}) });
  const withdraw = async () => {
    try {
      client.setQueryData(key, await mutateAsync());
      notifications.show({ color: "green", message: words.isWithdrawn() });
    } catch (error) {
      notifications.show({ color: "red", title: words.notSaved(), message: problemOf(error).message });
    }
  };
  return { busy: isPending, withdraw };
}

/** The same from a button: what goes wrong is told beside the page. */
export function useTrySaveRates(rates: RatesAnswer): (change: Change, said: string) => Promise<void> {
  const save = useSaveRates(rates);
  return (change, said) =>
    save(change, said).catch((error: unknown) => {
      notifications.show({ color: "red", title: words.notSaved(), message: problemOf(error).message });
    });
}
