import { functions } from "../../topology.ts";
import { type FunctionSpec, routesOf } from "../../topology-spec.ts";

const rows = Object.values<FunctionSpec>(functions)
  .flatMap(routesOf)
  .filter((route) => route !== "$default")
  .map((route) => {
    const [method = "", path = ""] = route.split(" ");
    return { method, segments: path.split("/") };
  });

/** By which methods the interface answers at an address; none where there is no such address. */
export function methodsAt(path: string): string[] {
  const given = path.split("/");
  const takes = (segments: readonly string[]) =>
    segments.length === given.length &&
    segments.every((segment, at) => (segment.startsWith("{") ? given[at] !== "" : segment === given[at]));
  return [...new Set(rows.filter(({ segments }) => takes(segments)).map(({ method }) => method))].sort();
}
