import type { OutsideService } from "../kit/services.ts";
import { type Call, canBefall, type Fault, type FaultKind, labelOf } from "./faults.ts";

/** A fault that befell a call. */
export interface Hit {
  call: Call;
  at: number;
  kind: FaultKind;
}

/** `lost@5 orders/complete: DynamoDB TransactWriteItems` */
export const hitLabelOf = ({ call, at, kind }: Hit): string => `${kind}@${at} ${labelOf(call)}`;

/** Counts a history's calls to the outside while it is armed, and says which of them go wrong. */
export class Director {
  readonly calls: Call[] = [];
  readonly hits: Hit[] = [];
  #plan = new Map<number, FaultKind>();
  #armed = false;
  /** A service that refuses every call while it is set. */
  away: OutsideService | undefined;

  /** Begins to count, from 1, with these faults. */
  arm(faults: readonly Fault[]): void {
    this.#plan = new Map(faults.map(({ at, kind }) => [at, kind]));
    this.calls.length = 0;
    this.hits.length = 0;
    this.#armed = true;
  }

  disarm(): void {
    this.#armed = false;
    this.away = undefined;
  }

  /** Takes a call down. @returns what befalls it, if anything */
  next(call: Call): FaultKind | undefined {
    if (!this.#armed) return undefined;
    this.calls.push(call);
    const at = this.calls.length;
    const kind = call.service === this.away ? "refused" : this.#plan.get(at);
    if (kind === undefined || !canBefall(kind, call)) return undefined;
    this.hits.push({ call, at, kind });
    return kind;
  }
}
