import "./own-herald.ts";

/** Ends the Herald that own-herald.ts started. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.herald?.stop();
}
