import { table } from "../../cost/bill/table.ts";
import { atOnce, rounds, type Speed, type Speeds } from "./speeds.ts";

const barLength = 30;

/** The slowest first, beside the route that does nothing. */
export function speedsTable({ useCases, control }: Speeds): string {
  const all = [...useCases].toSorted(([, one], [, other]) => other.msRatio - one.msRatio);
  const most = Math.max(...all.map(([, { msRatio }]) => msRatio));
  const rows = [...all, ["(nothing, against itself)", control] as const].map(
    ([name, speed]: readonly [string, Speed]) => [
      name,
      "█".repeat(Math.max(1, Math.round((speed.msRatio / most) * barLength))),
      speed.ms.toFixed(1),
      speed.msRatio.toFixed(1),
      speed.perSecond.toFixed(0),
      speed.perSecondRatio.toFixed(2),
    ],
  );
  const head = ["Use case", "", "ms", "to nothing", "Requests/s", "to nothing"];
  return `${table(head, rows, 2)}\n\nMedians of ${rounds} samples each, in turns with \`GET /api/health\`, which does nothing; requests a second are of ${atOnce} at once. Whoever asks, the gateway, the functions and all the stand-ins but the database are one process.`;
}
