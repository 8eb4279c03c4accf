/**
 * From a topology row to what its use case may touch. The types are derived from the row and the parts are built by
 * it, so a use case can neither name nor reach what the row does not grant.
 */
import type { Entity } from "../data/entity.ts";
import type { Service } from "../services/service.ts";
import type { Settings } from "../services/settings.ts";
import { type FunctionName, functions } from "../topology.ts";
import type { FunctionSpec } from "../topology-spec.ts";

// Types alone: a bundle holds what its function names, and no list of all.
type Entities = typeof import("../data/index.ts");
type Outside = typeof import("../services/index.ts");

type Row<Name extends FunctionName> = (typeof functions)[Name];
type Named<R, Field extends string> = R extends Record<Field, readonly (infer Value)[]> ? Value : never;
type Reads<Name extends FunctionName> = Named<Row<Name>, "reads"> & keyof Entities;
type Writes<Name extends FunctionName> = Named<Row<Name>, "writes"> & keyof Entities;
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

type Verbs<Key extends keyof Entities, Side extends "reads" | "writes"> = ReturnType<Entities[Key][Side]>;

/** Of what a use case is given, that with which nothing can be changed. */
export type ReadsOf<Name extends FunctionName> = { [Key in Reads<Name>]: Verbs<Key, "reads"> };

/** What a use case is given: the verbs that its row grants, the shop's settings, and the clock. */
export type DepsOf<Name extends FunctionName> = ReadsOf<Name> & {
  [Key in Writes<Name>]: Verbs<Key, "writes">;
} & { [Key in Services<Name>]: ReturnType<Outside[Key]["open"]> } & { shop: Settings["shop"]; now(): Date };

type AnyPart = Entity | Service;

/** Builds what `DepsOf` promises. The table's name is asked for only where the row touches the table. */
export function buildDeps<Name extends FunctionName>(
  name: Name,
  parts: PartsOf<Name>,
  settings: Settings,
): DepsOf<Name> {
  const row: FunctionSpec = functions[name];
  const given: [string, AnyPart][] = Object.entries(parts);
  const built = given.map(([key, part]): [string, object] => {
    if (part.kind === "service") return [key, part.open(settings)];
    return [
      key,
      {
        ...(row.reads?.includes(key) && part.reads(settings.variable("HERALD_TABLE"))),
        ...(row.writes?.includes(key) && part.writes(settings.variable("HERALD_TABLE"))),
      },
    ];
  });
  const deps = { shop: settings.shop, now: () => new Date(), ...Object.fromEntries(built) };
  // The row decides both the type and what was just built; the compiler cannot follow the second.
  return deps as DepsOf<Name>;
}
