import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../client/problem.ts";
import { confirmInParts } from "./confirm-in-parts.ts";

type Outcomes = Parameters<typeof confirmInParts>[0];

interface Said {
  refused: (counted: { count: number }) => string;
  confirmed: (counted: { count: number }) => string;
}

/**
 * Says what became of payouts of a run, some at a time, and tells what came of it.
 * @returns how many are done while it goes on, else undefined; and what begins it
 */
export function useConfirming(runId: string, said: Said, onDone: () => void) {
  const client = useQueryClient();
  const [done, setDone] = useState<number>();
  const confirm = async (outcomesOf: () => Outcomes | Promise<Outcomes>) => {
    setDone(0);
    try {
      const outcomes = await outcomesOf();
      const refused = await confirmInParts(outcomes, setDone);
      if (refused > 0) notifications.show({ color: "red", message: said.refused({ count: refused }) });
      const count = outcomes.length - refused;
      if (count > 0 || refused === 0) notifications.show({ color: "green", message: said.confirmed({ count }) });
      onDone();
    } catch (error) {
      notifications.show({ color: "red", message: problemOf(error).message });
    } finally {
      setDone(undefined);
      await client.invalidateQueries({ queryKey: ["run-payouts", runId] });
    }
  };
  return { done, confirm };
}
