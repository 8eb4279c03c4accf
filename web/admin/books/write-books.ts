import { type BookFormat, bookWriters } from "../../../shared/domain/books.ts";
import { insistently } from "../../parts/list/export-list.ts";
import type { FileSink } from "../../parts/list/file-sink.ts";
import { shop } from "../../shop/shop.ts";
import { readBooks } from "../api.ts";

interface Job {
  format: BookFormat;
  sink: FileSink;
  signal: AbortSignal;
  onProgress: (entries: number) => void;
}

/** Writes the whole journal into a file, a part at a time: no more than one is held. @returns how many entries */
export async function writeBooks({ format, sink, signal, onProgress }: Job): Promise<number> {
  const writer = bookWriters[format];
  let [entries, cursor]: [number, string | undefined] = [0, undefined];
  await sink.write(writer.head(new Date().toISOString(), shop.currency));
  do {
    const asked: { cursor?: string } = cursor === undefined ? {} : { cursor };
    const part = await insistently(() => readBooks(asked, signal), signal);
    await sink.write(writer.part(part));
    entries += part.entries.length;
    onProgress(entries);
    cursor = part.nextCursor;
  } while (cursor !== undefined);
  return entries;
}
