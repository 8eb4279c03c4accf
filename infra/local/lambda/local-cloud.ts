import type { DataDirectory } from "../data/data-directory.ts";
import type { Settings } from "../settings/settings.ts";
import type { Invoke } from "./functions.ts";

/** What a running Herald offers to the terminal, the seed and the tests. */
export interface LocalCloud {
  /** Where the app answers, `http://localhost:3000`. */
  url: string;
  inboxUrl: string;
  /** Absent with the real Stripe. */
  stripeUrl?: string;
  settings: Settings;
  data: DataDirectory;
  /** What the functions find in their environment. */
  env: Record<string, string>;
  /** Functions of the topology that have no file yet. */
  missing: string[];
  invoke: Invoke;
  /** Resolves once the stream and all queues are drained and no invocation is in flight. */
  settled(): Promise<void>;
  /** Drains nothing; what is left waits on disk for the next start. */
  stop(): Promise<void>;
}
