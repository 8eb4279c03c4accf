/**
 * From a topology row to what its use case may touch. The types are derived from the row and the parts are built by
 * it, so a use case can neither name nor reach what the row does not grant.
 */
import type { Entity } from "../data/entity.ts";
import type { Service } from "../services/service.ts";
import type { Settings } from "../services/settings.ts";
import type { FunctionName, functions } from "../topology.ts";
import { rowOf } from "../topology-row.ts";

// Types alone: a bundle holds what its function names, and no list of all.
type Entities = typeof import("../data/index.ts");
type Outside = typeof import("../services/index.ts");

type Row<Name extends FunctionName> = (typeof functions)[Name];
type Named<R, Field extends string> = R extends Record<Field, readonly (infer Value)[]> ? Value : never;
/** `orders` of `orders.get`. */
type EntityOf<Verb> = Verb extends `${infer Entity}.${string}` ? Entity & keyof Entities : never;
type Reads<Name extends FunctionName> = EntityOf<Named<Row<Name>, "reads">>;
type Writes<Name extends FunctionName> = EntityOf<Named<Row<Name>, "writes">>;
/** `get` of `orders.get`, for the verbs that a row names of one entity. */
type VerbOf<Name extends FunctionName, Side extends "reads" | "writes", Entity extends string> =
  Named<Row<Name>, Side> extends infer Verb ? (Verb extends `${Entity}.${infer Own}` ? Own : never) : never;
/** A signed-in route's tokens are the edge's business; a use case that signs people in names them. */
type Implied<Name extends FunctionName> = Row<Name>["on"] extends { auth: infer Auth }
  ? Auth extends "public"
    ? never
    : "tokens"
  : never;
type Services<Name extends FunctionName> = (
  | Exclude<Named<Row<Name>, "uses">, Implied<Name>>
  | Named<Row<Name>, "sends">
) &
  keyof Outside;

/** The parts that a handler must name: exactly those of its row. */
export type PartsOf<Name extends FunctionName> = { [Key in Reads<Name> | Writes<Name>]: Entities[Key] } & {
  [Key in Services<Name>]: Outside[Key];
};

type Verbs<Name extends FunctionName, Key extends keyof Entities, Side extends "reads" | "writes"> = Pick<
  ReturnType<Entities[Key][Side]>,
  VerbOf<Name, Side, Key> & keyof ReturnType<Entities[Key][Side]>
>;

type ReadsOf<Name extends FunctionName> = { [Key in Reads<Name>]: Verbs<Name, Key, "reads"> };

/** What a use case is given: the verbs that its row grants, the shop's settings, and the clock. */
export type DepsOf<Name extends FunctionName> = ReadsOf<Name> & {
  [Key in Writes<Name>]: Verbs<Name, Key, "writes">;
} & { [Key in Services<Name>]: ReturnType<Outside[Key]["open"]> } & { shop: Settings["shop"]; now(): Date };

type AnyPart = Entity | Service;

/** Builds what `DepsOf` promises. The table's name is asked for only where the row touches the table. */
export function buildDeps<Name extends FunctionName>(
  name: Name,
  parts: PartsOf<Name>,
  settings: Settings,
): DepsOf<Name> {
  const { reads = [], writes = [] } = rowOf(name);
  const verbs: readonly string[] = [...reads, ...writes];
  const given: [string, AnyPart][] = Object.entries(parts);
  const built = given.map(([key, part]): [string, object] => {
    if (part.kind === "service") return [key, part.open(settings)];
    const table = settings.variable("HERALD_TABLE");
    const all = Object.entries({ ...part.reads(table), ...part.writes(table) });
    return [key, Object.fromEntries(all.filter(([verb]) => verbs.includes(`${key}.${verb}`)))];
  });
  const deps = { shop: settings.shop, now: () => new Date(), ...Object.fromEntries(built) };
  // The row decides both the type and what was just built; the compiler cannot follow the second.
  return deps as DepsOf<Name>;
}
