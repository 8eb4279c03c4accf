/** IAM's part on this machine: a function may do to the table what its row's verbs need, and nothing else. */
import { covers, type Grant, tableGrants } from "../../../shared/topology-access.ts";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import { type Asked, askedOf } from "./table-access.ts";

/** What was granted, and what of it was ever used: a line each, as `orders/read Query table ORDER#*`. */
export interface Usage {
  used: string[];
  denied: string[];
}

const lineOf = (functionName: string, { action, index }: Omit<Asked, "partition">, key: string): string =>
  `${functionName} ${action} ${index ?? "table"} ${key}`;

export class TablePolicy {
  readonly #specs: Readonly<Record<string, FunctionSpec>>;
  readonly #grants = new Map<string, readonly Grant[]>();
  readonly #used = new Set<string>();
  readonly #denied = new Set<string>();

  constructor(specs: Readonly<Record<string, FunctionSpec>>) {
    this.#specs = specs;
  }

  /**
   * Judges a request of a function's.
   * @param body as it is sent, JSON
   * @returns what it is refused for, in AWS' words; undefined where it may
   */
  refusalOf(functionName: string, operation: string, body: string): string | undefined {
    const grants = this.#grantsOf(functionName);
    for (const asked of askedOf(operation, body)) {
      const granted = grants.find((grant) => isOf(grant, asked) && covers(grant.keys, asked.partition));
      if (!granted) {
        this.#denied.add(lineOf(functionName, asked, asked.partition));
        return `${functionName} is not authorized to perform: dynamodb:${asked.action} on ${asked.index ?? "the table"}, ${asked.partition}`;
      }
      for (const key of granted.keys) {
        if (covers([key], asked.partition)) this.#used.add(lineOf(functionName, granted, key));
      }
    }
    return undefined;
  }

  usage(): Usage {
    return { used: [...this.#used].sort(), denied: [...this.#denied].sort() };
  }

  #grantsOf(functionName: string): readonly Grant[] {
    const spec = this.#specs[functionName];
    const grants = this.#grants.get(functionName) ?? (spec ? tableGrants(spec) : []);
    this.#grants.set(functionName, grants);
    return grants;
  }
}

const isOf = (grant: Grant, asked: Asked): boolean => grant.action === asked.action && grant.index === asked.index;

/** Every line that rows grant. */
export function granted(specs: Readonly<Record<string, FunctionSpec>>): string[] {
  return Object.entries(specs).flatMap(([name, spec]) =>
    tableGrants(spec).flatMap((grant) => grant.keys.map((key) => lineOf(name, grant, key))),
  );
}
