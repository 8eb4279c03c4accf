import { lazy } from "react";
import { Optional } from "../optional.tsx";
import type { NamedColumn } from "./columns.ts";
import type { FileSource, WriteFile } from "./export-list.ts";
import type { Viewed } from "./use-list-view.ts";

const ListTools = lazy(async () => ({ default: (await import("./list-tools.tsx")).ListTools }));

/** What can be done with a list as it is shown: its columns chosen, its view kept, a file made. It comes after the list. */
export function Tools<Item>({
  of,
  columns = [],
  file,
}: {
  of: Viewed;
  /** Where it is a table. */
  columns?: readonly NamedColumn[];
  file: FileSource<Item>;
}) {
  const writeFile: WriteFile = async (job) => (await import("./export-list.ts")).exportList({ ...file, ...job });
  return (
    <Optional>
      <ListTools of={of} columns={columns} writeFile={writeFile} />
    </Optional>
  );
}
