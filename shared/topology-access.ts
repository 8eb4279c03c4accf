import { entities, technicalVerbs } from "./topology.ts";
import { type Access, type FunctionSpec, isAudited, needsSignIn } from "./topology-spec.ts";

/** One thing that a function may do to the table: by which action, in the table or an index, on which partition keys. */
export interface Grant {
  action: "GetItem" | "BatchGetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "ConditionCheckItem";
  index?: "gsi1" | "gsi2";
  /** In order, each once. */
  keys: readonly string[];
}

/** In which words of IAM each word of the topology is granted. */
const means: { readonly [Word in keyof Required<Access>]: Omit<Grant, "keys"> } = {
  get: { action: "GetItem" },
  batchGet: { action: "BatchGetItem" },
  query: { action: "Query" },
  gsi1: { action: "Query", index: "gsi1" },
  gsi2: { action: "Query", index: "gsi2" },
  put: { action: "PutItem" },
  update: { action: "UpdateItem" },
  delete: { action: "DeleteItem" },
  check: { action: "ConditionCheckItem" },
};
const words = Object.keys(means) as (keyof typeof means)[];

const verbs: Readonly<Record<string, Readonly<Record<string, Access>>>> = entities;

/** The session check of a signed-in route reads the user; and what a person changes has its audit record. */
const session: Access = entities.users.get;
const audit: Access = { put: ["AUDIT#*"] };

/**
 * What a row's function may do to the table: what its verbs need, and no more. The laptop refuses what is not in it, and the
 * cloud's policies are drawn from it.
 */
export function tableGrants(row: FunctionSpec): Grant[] {
  const named = [...(row.reads ?? []), ...(row.writes ?? [])].map(accessOf);
  const tellsOf = isAudited(row) && row.writes?.some((verb) => !technical.includes(verb));
  const needed = [...named, ...(needsSignIn(row) ? [session] : []), ...(tellsOf ? [audit] : [])];
  return words.flatMap((word): Grant[] => {
    const keys = [...new Set(needed.flatMap((access) => access[word] ?? []))].sort();
    return keys.length > 0 ? [{ ...means[word], keys }] : [];
  });
}

/** Writes that no audit record tells of. */
const technical: readonly string[] = technicalVerbs;

/** @throws Error where no entity has such a verb */
function accessOf(name: string): Access {
  const [entity = "", verb = ""] = name.split(".");
  const access = verbs[entity]?.[verb];
  if (!access) throw new Error(`The topology has no verb ${name}.`);
  return access;
}

/** Whether a partition key is one of those that were granted. */
export function covers(keys: readonly string[], partition: string): boolean {
  return keys.some((key) => (key.endsWith("*") ? partition.startsWith(key.slice(0, -1)) : key === partition));
}
