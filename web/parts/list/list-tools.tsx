import { ActionIcon, Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import Bookmark from "~icons/lucide/bookmark";
import Columns3 from "~icons/lucide/columns-3";
import Download from "~icons/lucide/download";
import Trash from "~icons/lucide/trash";
import { type NamedColumn, shownColumns, toggledColumns } from "./columns.ts";
import type { WriteFile } from "./export-list.ts";
import { savedViews } from "./saved-views.ts";
import { ToolPopover } from "./tool-popover.tsx";
import type { Viewed } from "./use-list-view.ts";
import { words } from "./words.ts";

const ExportDialog = lazy(async () => ({ default: (await import("./export-dialog.tsx")).ExportDialog }));

interface ToolsOf {
  of: Viewed;
  columns: readonly NamedColumn[];
  writeFile: WriteFile;
}

/** What can be done with a list as it is shown. Comes after the list: nobody waits for it. */
export function ListTools({ of, columns, writeFile }: ToolsOf) {
  const [isExporting, setExporting] = useState(false);
  const [wasExported, setExported] = useState(false);
  const open = () => {
    setExported(true);
    setExporting(true);
  };
  return (
    <Group gap="xs" className="list-tools">
      {columns.length > 0 && <ColumnsTool of={of} columns={columns} />}
      <ViewsTool of={of} />
      <Button variant="default" leftSection={<Download size={16} />} onClick={open}>
        {words.makeFile()}
      </Button>
      {wasExported && (
        <Suspense fallback={null}>
          <ExportDialog of={of} opened={isExporting} onClose={() => setExporting(false)} writeFile={writeFile} />
        </Suspense>
      )}
    </Group>
  );
}

function ColumnsTool({ of: { query, change }, columns }: Pick<ToolsOf, "of" | "columns">) {
  const asked = query.get("columns");
  const shown = shownColumns(columns, asked);
  return (
    <ToolPopover label={words.columns()} icon={<Columns3 size={16} />} holds={words.columns()}>
      <Stack gap="sm">
        {columns.slice(1).map(({ key, label }) => (
          <Checkbox
            key={key}
            label={label}
            checked={shown.some((column) => column.key === key)}
            onChange={() => change({ columns: toggledColumns(columns, asked, key) })}
          />
        ))}
      </Stack>
    </ToolPopover>
  );
}

function ViewsTool({ of: { spec, query, show } }: { of: Viewed }) {
  const [views, setViews] = useState(() => savedViews.of(spec.name));
  const [name, setName] = useState("");
  const keep = (after: Record<string, string>) => {
    savedViews.keep(spec.name, after);
    setViews(after);
  };
  const save = () => {
    if (!name.trim()) return;
    keep({ ...views, [name.trim()]: query.toString() });
    setName("");
  };
  return (
    <ToolPopover label={words.views()} icon={<Bookmark size={16} />} holds={words.savedViews()} width={280}>
      <Stack gap="xs">
        {Object.entries(views).map(([title, address]) => (
          <Group key={title} gap="xs" wrap="nowrap" justify="space-between">
            <Button
              variant="subtle"
              justify="start"
              flex={1}
              miw={0}
              onClick={() => show(new URLSearchParams(address))}
            >
              {title}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={words.forget({ view: title })}
              onClick={() => keep(Object.fromEntries(Object.entries(views).filter(([other]) => other !== title)))}
            >
              <Trash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Group gap="xs" wrap="nowrap" align="end">
            <TextInput
              label={words.saveViewAs()}
              description={words.keptHere()}
              value={name}
              maxLength={40}
              flex={1}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button type="submit" variant="default">
              {words.save()}
            </Button>
          </Group>
        </form>
      </Stack>
    </ToolPopover>
  );
}
