import { table } from "../../cost/bill/table.ts";
import { atOnce, type Duration, rounds, type Speed, type Speeds } from "./speeds.ts";

const barLength = 30;

/** What is asked over HTTP, and what a queue brings: each the slowest first, beside the function that does nothing. */
export function speedsTable({ useCases, control, queued, queuedControl }: Speeds): string {
  const http = rowsOf(useCases, control, ({ perSecond, perSecondRatio }: Speed) => [
    perSecond.toFixed(0),
    perSecondRatio.toFixed(2),
  ]);
  const messages = rowsOf(queued, queuedControl, () => []);
  const head = ["Use case", "", "ms", "to nothing"];
  return [
    table([...head, "Requests/s", "to nothing"], http, 2),
    `Medians of ${rounds} samples each, in turns with \`GET /api/health\`, which does nothing; requests a second are of ${atOnce} at once. ` +
      "Whoever asks, the gateway, the functions and all the stand-ins but the database are one process.",
    table(head, messages, 2),
    "The same of what a queue brings: its function is called with the message, in turns with that of `GET /api/health`, and neither " +
      "passes the gateway. How many come at a time is the queue's to say, so there are no requests a second.",
  ].join("\n\n");
}

function rowsOf<Time extends Duration>(
  times: ReadonlyMap<string, Time>,
  control: Time,
  more: (time: Time) => string[],
) {
  const all = [...times].toSorted(([, one], [, other]) => other.msRatio - one.msRatio);
  const most = Math.max(...all.map(([, { msRatio }]) => msRatio));
  const rowOf = (name: string, time: Time) => {
    const bar = "█".repeat(Math.max(1, Math.round((time.msRatio / most) * barLength)));
    return [name, bar, time.ms.toFixed(1), time.msRatio.toFixed(1), ...more(time)];
  };
  return [...all.map(([name, time]) => rowOf(name, time)), rowOf("(nothing, against itself)", control)];
}
