import { Button, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import Download from "~icons/lucide/download";
import Printer from "~icons/lucide/printer";
import { problemOf } from "../../client/problem.ts";
import { progressOf } from "./line-words.ts";
import type { Source, Statement } from "./statement.ts";
import { saveStatement } from "./statement-file.ts";
import { words } from "./words.ts";

type Read = UseInfiniteQueryResult<InfiniteData<Statement>>;

const tell = (error: unknown) => notifications.show({ color: "red", message: problemOf(error).message });

/** A statement on paper and as a file: all of its lines, however many of them are shown, with how far that has come. */
export function StatementTools({ source, number, read }: { source: Source; number: number; read: Read }) {
  const printing = usePrint(read);
  const [saved, setSaved] = useState<string>();
  const save = () => {
    setSaved("");
    saveStatement(source, number, (lines, all) => setSaved(progressOf(lines, all)))
      .catch(tell)
      .finally(() => setSaved(undefined));
  };
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {printing.progress ?? saved}
      </Text>
      <Button
        variant="default"
        leftSection={<Printer size={16} />}
        loading={printing.progress !== undefined}
        onClick={printing.begin}
      >
        {words.print()}
      </Button>
      <Button variant="default" leftSection={<Download size={16} />} loading={saved !== undefined} onClick={save}>
        {words.download()}
      </Button>
    </>
  );
}

/** Prints the page once every line is on it. */
function usePrint({ data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage }: Read) {
  const [isAsked, setAsked] = useState(false);
  const pages = data?.pages ?? [];
  useEffect(() => {
    if (!isAsked || isFetchingNextPage) return;
    if (hasNextPage && !isFetchNextPageError) {
      void fetchNextPage();
      return;
    }
    setAsked(false);
    if (isFetchNextPageError) tell(error);
    else window.print();
  }, [isAsked, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const known = pages.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    begin: () => setAsked(true),
    ...(isAsked && { progress: progressOf(known, pages.at(-1)?.lineCount) }),
  };
}
