import "./global-setup.ts";

/** Ends the Herald that global-setup.ts started. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.herald?.stop();
}
