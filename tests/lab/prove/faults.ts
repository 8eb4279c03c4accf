/** What may go wrong with a call to the outside. */
import type { OutsideService } from "../kit/services.ts";

export type FaultKind =
  /** It never took effect, and its caller was told so, however often the client tried again. */
  | "refused"
  /** It took effect, and its caller was told that it failed. */
  | "lost"
  /** It took effect, and its caller was ended before it heard of it. */
  | "killed"
  /** It took effect, its answer was lost on the way, and the client tried again by itself. */
  | "repeated"
  /** The service had enough of its caller for a moment. */
  | "throttled"
  /** Another transaction held the item for a moment. */
  | "conflict"
  /** Of several things that were asked for at once, it did every second one, and said which it did not. */
  | "partly";

/** What the issue of every call is enumerated over, alone and in pairs. */
export const basicKinds = ["refused", "lost", "killed"] as const satisfies readonly FaultKind[];

/** One fault of a history: at its nth call to the outside, counted from 1. */
export interface Fault {
  at: number;
  kind: FaultKind;
}

/** A call that a function made. */
export interface Call {
  functionName: string;
  service: OutsideService;
  operation: string;
  /** The run that made it: the same number for the calls of one run, and another for each run. */
  run: number;
}

/** `orders/complete: DynamoDB TransactWriteItems` */
export const labelOf = ({ functionName, service, operation }: Call): string =>
  `${functionName}: ${service} ${operation}`;

/** `lost@5,killed@9`; `none` for no fault. */
export const writeFaults = (faults: readonly Fault[]): string =>
  faults.map(({ at, kind }) => `${kind}@${at}`).join(",") || "none";

const kinds: readonly string[] = ["refused", "lost", "killed", "repeated", "throttled", "conflict", "partly"];
const isKind = (text: string | undefined): text is FaultKind => text !== undefined && kinds.includes(text);

/** The reverse of `writeFaults`. @throws Error where the text is none of it */
export function readFaults(text: string): Fault[] {
  if (text === "none") return [];
  return text.split(",").map((part) => {
    const [kind, at] = part.split("@");
    if (!isKind(kind) || !/^[1-9]\d*$/.test(at ?? "")) throw new Error(`"${part}" is no fault, such as lost@5.`);
    return { kind, at: Number(at) };
  });
}

/** Calls that ask for several things at once, and may be answered in part. */
const batches = ["PutEvents", "SendMessageBatch", "BatchGetItem"];

/** Whether a kind can befall a call: a conflict is a writer's, half an answer that of a batch. */
export function canBefall(kind: FaultKind, { service, operation }: Call): boolean {
  if (kind === "conflict") return service === "DynamoDB" && /^(TransactWrite|Put|Update|Delete)/.test(operation);
  if (kind === "partly") return batches.includes(operation);
  return true;
}
