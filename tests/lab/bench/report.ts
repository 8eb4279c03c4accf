import { functionNames, keysOf } from "../../../infra/cloud/rows.ts";
import { table } from "../cost/bill/table.ts";
import { type BudgetName, budgets } from "./budgets.ts";
import { type Counts, type Measure, nothing } from "./counts.ts";
import { maxOverNothing, maxToClient, maxToOwn, mayLoadLonger, partOfAim } from "./load-aims.ts";
import { type Load, type Loads, rounds } from "./loads.ts";
import type { Measurement } from "./measure.ts";
import type { UseCase } from "./use-cases.ts";
import { mayNotHold, weightBudgets } from "./weight-budgets.ts";

export const words: Record<Measure, string> = {
  roundTrips: "round trips",
  reads: "RCU",
  writes: "WCU",
  tableCalls: "requests to the table",
  items: "items written",
  queueCalls: "messages sent",
  busCalls: "requests to the bus",
  redisCalls: "requests to Redis",
  redisCommands: "commands of Redis",
  stripeCalls: "requests to Stripe",
  emails: "e-mails",
  answerBytes: "bytes of the answer, at most",
};

/** Each count that has a limit: the limit, what was measured, their ratio, and why where it is above. */
export function limitsTable(counted: ReadonlyMap<BudgetName, Counts>): string {
  const rows = keysOf(budgets).flatMap((name) => {
    const { limit, above = {} } = budgets[name];
    const limited = keysOf(nothing).filter((measure) => measure in limit);
    return limited.map((measure): string[] => {
      const [most, found] = [limit[measure] ?? 0, counted.get(name)?.[measure] ?? 0];
      const reason = above[measure];
      const ratio = most === 0 ? (found === 0 ? "1.0" : `+${found}`) : (found / most).toFixed(1);
      return [name, words[measure], reason?.why ?? "", String(most), String(found), ratio];
    });
  });
  return table(["Use case", "Count", "Why it is above", "Limit", "Measured", "Ratio"], rows, 3);
}

const [columns, heads] = [
  ["reads", "writes", "items", "queueCalls", "busCalls", "redisCalls", "redisCommands", "stripeCalls", "emails"],
  ["RCU", "WCU", "Items", "SQS", "Bus", "Redis", "Commands", "Stripe", "E-mails"],
] as const;

/** All that was counted, whether or not it has a limit. */
export function countsTable(
  counted: ReadonlyMap<BudgetName, Counts>,
  { useCases }: Pick<Measurement, "useCases">,
): string {
  const rows = [...useCases.keys()].map((name: UseCase) => {
    const counts = counted.get(name);
    if (!counts) throw new Error(`${name} was not counted.`);
    const others = columns.map((measure) => (counts[measure] === 0 ? "" : String(counts[measure])));
    const bytes = counts.answerBytes === 0 ? "" : counts.answerBytes.toLocaleString("en-US");
    return [name, String(counts.roundTrips), String(counts.tableCalls || ""), ...others, bytes];
  });
  return table(["Use case", "Round trips", "Table", ...heads, "Bytes, at most"], rows);
}

/** What each bundle weighs and holds, beside the clients that it holds. */
export function weightsTable({ clientsKb }: Pick<Measurement, "clientsKb">): string {
  const rows = functionNames.map((name) => {
    const [kb, clients] = weightBudgets[name];
    const own = clientsKb.get(name);
    const beside = own === undefined ? ["", ""] : [String(own), (kb / own).toFixed(2)];
    return [name, clients.replaceAll(" ", ", "), String(kb), ...beside];
  });
  const wanted = mayNotHold.map(({ name, client, above }) => {
    const isHeld = weightBudgets[name][1].split(" ").includes(client);
    return `- \`${name}\` carries ${isHeld ? `\`${client}\`: ${above?.why}` : `no \`${client}\``}.`;
  });
  const head = ["Function", "Clients", "KB, at most", "Its clients, KB", "Ratio"];
  return `${table(head, rows, 2)}\n\n${wanted.join("\n")}`;
}

/** The part of the page that is the same at every run: a test holds the page to it. */
export function countsPart(counted: ReadonlyMap<BudgetName, Counts>, measurement: Measurement): string {
  const [limits, counts, weights] = [
    limitsTable(counted),
    countsTable(counted, measurement),
    weightsTable(measurement),
  ];
  return `### Beside the limit\n\n${limits}\n\n### All counts\n\n${counts}\n\n### Weight\n\n${weights}`;
}

const barLength = 30;

/** How long each takes to load, the longest first, beside what it is compared with. */
export function loadsTable(loads: Loads): string {
  const { functions, empty, controls, clientMs } = loads;
  const most = Math.max(...[...functions.values()].map(({ toClient }) => toClient));
  const barOf = (toClient: number) => "█".repeat(Math.max(1, Math.round((toClient / most) * barLength)));
  const rowOf = (name: string, { ms, toClient, toOwn }: Load, why = "") => {
    const ratios = [toClient, toOwn].map((ratio) => ratio?.toFixed(2) ?? "");
    return [name, barOf(toClient), why, ms.toFixed(0), (ms - empty.ms).toFixed(0), ...ratios];
  };
  const rows = [...functions]
    .toSorted(([, one], [, other]) => other.toClient - one.toClient)
    .map(([name, load]) => rowOf(name, load, partOfAim(name, load, loads) > 1 ? mayLoadLonger[name]?.why : ""));
  const references = [...controls.map((load) => rowOf("(DynamoDB's client itself)", load)), rowOf("(nothing)", empty)];
  const head = ["Function", "", "Why it is above", "ms", "over nothing", "to DynamoDB's client", "to its clients"];
  const noise = Math.max(...controls.map(({ toClient }) => Math.abs(toClient - 1))) * 100;
  const [least, maxMs] = [maxToClient, (maxOverNothing * clientMs).toFixed(0)];
  return (
    `${table(head, [...rows, ...references], 3)}\n\nMedians of ${rounds} fresh processes each, in turns with a bare bundled DynamoDB client ` +
    `(${clientMs.toFixed(0)} ms on this machine) and with the clients that each holds, bundled as they come. The aim is ${least} times ` +
    `DynamoDB's client for those that hold it, and ${maxMs} ms over nothing for the others; the bench fails where one takes longer and has no ` +
    `reason, and where one that has takes more than ${maxToOwn} times its own clients. The client against itself was up ` +
    `to ${noise.toFixed(0)} % from 1: a difference of that size says nothing.`
  );
}
