/** Where a file's text goes, bit by bit. */
export interface FileSink {
  write(text: string): Promise<void>;
  /** Ends it; the file is there then. */
  close(): Promise<void>;
  /** Throws away what was written. */
  abort(): Promise<void>;
}

interface Writable {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}
type Picker = (options: { suggestedName: string }) => Promise<{ createWritable(): Promise<Writable> }>;

/** Not every browser can write into a file that one picks, and TypeScript knows of none. */
const pickerOf = (): Picker | undefined => (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/**
 * Opens a file to write to: on the disk itself, where the browser can; else as blobs, which it keeps outside of the page's memory and
 * saves in the end. To be called from a click: only then a browser lets one pick a file.
 * @returns undefined where nobody picked one
 */
export async function openFile(name: string, type: string): Promise<FileSink | undefined> {
  const pick = pickerOf();
  if (!pick) return blobFile(name, type);
  try {
    return await (await pick.call(window, { suggestedName: name })).createWritable();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    return blobFile(name, type);
  }
}

/** Saves a text as it is, byte by byte, where browsers put what is downloaded: nobody is asked, as there may be several. */
export async function saveFile({ name, contentType, text }: { name: string; contentType: string; text: string }) {
  const sink = blobFile(name, contentType);
  await sink.write(text);
  await sink.close();
}

/** So much text is one blob: a page's rows each would make a thousand of them. */
const blobLength = 1_000_000;
/** How long the browser is given to take the file, milliseconds. */
const savedWithinMs = 60_000;

function blobFile(name: string, type: string): FileSink {
  let parts: Blob[] = [];
  let text = "";
  const flush = () => {
    if (text) parts.push(new Blob([text], { type }));
    text = "";
  };
  return {
    async write(more) {
      text += more;
      if (text.length >= blobLength) flush();
    },
    async close() {
      flush();
      const url = URL.createObjectURL(new Blob(parts, { type }));
      const link = Object.assign(document.createElement("a"), { href: url, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), savedWithinMs);
    },
    async abort() {
      parts = [];
      text = "";
    },
  };
}
