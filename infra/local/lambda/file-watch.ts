import { watch } from "node:fs";

export interface FileWatch {
  /** Whether writes are still told of. */
  readonly alive: boolean;
  stop(): void;
}

/**
 * Calls back after each write to a file, whichever process wrote. A watch that the system does not give, or takes away,
 * is no error: `alive` then says that the file has to be looked at.
 */
export function watchFile(file: string, onWrite: () => void): FileWatch {
  let alive = true;
  const end = () => {
    alive = false;
    // Whoever waits for a write may wait for one that was not told of.
    onWrite();
  };
  try {
    const watcher = watch(file, { persistent: false }, (event) => (event === "change" ? onWrite() : end()));
    watcher.once("error", end);
    return {
      get alive() {
        return alive;
      },
      stop: () => watcher.close(),
    };
  } catch {
    return { alive: false, stop: () => {} };
  }
}
