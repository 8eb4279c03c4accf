import { keysOf } from "../../../infra/cloud/rows.ts";
import { type FunctionName, functions } from "../../../shared/topology.ts";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import type { OutsideService } from "../kit/services.ts";
import type { Tally } from "./tally.ts";

/** What a function calls by the services of its row; the others are secrets, which a warm function has read before. */
const callsOf: Readonly<Record<string, OutsideService>> = {
  stripe: "Stripe",
  mail: "SES",
  bus: "EventBridge",
  site: "S3",
  buyersDocument: "S3",
  storefrontDocument: "S3",
  leaderboard: "Redis",
  visitors: "Redis",
  tokenKeys: "SecretsManager",
};

/** The day's salt, which a warm function has asked for before; that it is asked for again where it failed, `visitors.test.ts` shows. */
const askedOnceADay: ReadonlySet<string> = new Set(["clicks/note: Redis"]);

/** Places that some history came by and none was made to fail at, and what a function may call and no flow has it call. */
export function gapsOf(tally: Tally): string[] {
  const unproven = [...tally.seen].filter((label) => !tally.enumerated.has(label));
  const proven = new Set([...tally.enumerated].map((label) => label.split(" ").slice(0, 2).join(" ")));
  return [
    ...unproven.map((label) => `No flow has this fail: ${label}`),
    ...keysOf(functions)
      .flatMap((name) => servicesOf(name).map((service) => `${name}: ${service}`))
      .filter((call) => !proven.has(call) && !askedOnceADay.has(call))
      .map((call) => `No flow makes this call, which its row allows: ${call}`),
  ];
}

function servicesOf(name: FunctionName): OutsideService[] {
  const { on, reads = [], writes = [], sends = [], uses = [] }: FunctionSpec = functions[name];
  const isChecked = "auth" in on && on.auth !== "public";
  return [
    ...(reads.length + writes.length > 0 || isChecked ? (["DynamoDB"] as const) : []),
    ...(sends.length > 0 || "stream" in on ? (["SQS"] as const) : []),
    ...uses.flatMap((use) => callsOf[use] ?? []),
  ];
}
