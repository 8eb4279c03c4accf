import { Problem } from "../../client/problem.ts";
import { headOf, rowOf } from "./csv.ts";
import type { FileSink } from "./file-sink.ts";
import type { FileFields, PageOf } from "./list-spec.ts";

export type FileFormat = "csv" | "json";

/** The most that the API gives at once. */
const rowsAtOnce = "100";
const maxTries = 3;
const pauseMs = 1_000;

/** How a file is to be made. */
interface FileJob {
  format: FileFormat;
  sink: FileSink;
  signal: AbortSignal;
  /** How many rows are written. */
  onProgress: (rows: number) => void;
}

/** Writes the list that is shown into a file. @returns how many rows */
export type WriteFile = (job: FileJob) => Promise<number>;

/** What is read, page by page, and what a table's file holds of it. */
export interface FileSource<Item> {
  readPage: (page: { cursor?: string; limit: string }, signal: AbortSignal) => Promise<PageOf<Item>>;
  fields: FileFields<Item>;
}

/**
 * Writes all of a list into a file, page by page: no more than one page is held at any time. A page that can't be had for now is
 * asked for again.
 * @returns how many rows
 * @throws Problem where a page can't be had; the signal's reason once that is aborted
 */
export async function exportList<Item>({
  fields,
  readPage,
  format,
  sink,
  signal,
  onProgress,
}: FileSource<Item> & FileJob) {
  const isCsv = format === "csv";
  const textOf = (item: Item, row: number) =>
    isCsv ? rowOf(fields, item) : `${row === 0 ? "" : ",\n"}${JSON.stringify(item)}`;
  let rows = 0;
  let cursor: string | undefined;
  await sink.write(isCsv ? headOf(fields) : "[\n");
  do {
    const page = await insistently(() => readPage({ limit: rowsAtOnce, ...(cursor && { cursor }) }, signal), signal);
    const first = rows;
    await sink.write(page.items.map((item, place) => textOf(item, first + place)).join(""));
    rows += page.items.length;
    onProgress(rows);
    cursor = page.nextCursor;
    signal.throwIfAborted();
  } while (cursor);
  await sink.write(isCsv ? "" : "\n]\n");
  return rows;
}

/** Reads once more what can't be had for now. @throws Problem in the end; the signal's reason once that is aborted */
export async function insistently<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      signal.throwIfAborted();
      if (tries === maxTries || !(error instanceof Problem) || !error.isPassing) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * tries));
    }
  }
}
