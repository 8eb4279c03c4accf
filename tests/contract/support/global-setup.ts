import { startOwnHerald } from "./own-herald.ts";

/** Starts a Herald of its own, with the demo shop, on free ports; none where `HERALD_URL` names one. */
export default async function globalSetup(): Promise<void> {
  if (process.env.HERALD_URL) return;
  await startOwnHerald("contract");
}
