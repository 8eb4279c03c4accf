import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { shiftClock } from "../../infra/local/demo/clock.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { scheduledEvent } from "../../infra/local/lambda/schedules.ts";
import { Client } from "../contract/support/client.ts";
import { confirmAddress } from "../contract/support/confirm-address.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, password } from "../contract/support/people.ts";
import { type Stage, sell, shareOf, stage } from "../contract/support/shop.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { shopOwner, startEmptyShop } from "./cloud-in-process.ts";

const dayMs = 86_400_000;
const home = temporaryDirectory();
let cloud: LocalCloud;
let on: Stage;
let shareMinor: number;

/** Noon of the coming Sunday: the last day of a week. */
const now = Date.now();
const today = Math.floor(now / dayMs);
const sunday = (today + 7 - ((today + 4) % 7)) * dayMs + dayMs / 2;
const setDay = (days: number) => shiftClock(sunday + days * dayMs - now);

beforeAll(async () => {
  setDay(0);
  cloud = await startEmptyShop(home.path);
  on = await stage([1_000]);
  await confirmAddress(on.ambassador);
  await confirmAddress(await newAmbassador("Ben", "Bergman"));
  shareMinor = shareOf((await sell(on)).totalMinor);
  await cloud.settled();
});

afterAll(async () => {
  shiftClock(0);
  await cloud.stop();
  home[Symbol.dispose]();
});

/** The clock runs it twice at once, and once more. */
async function tick(): Promise<void> {
  const run = () => cloud.invoke("digests/begin", scheduledEvent("digests/begin"));
  await Promise.all([run(), run()]);
  await run();
  await cloud.settled();
}
const digestsTo = async (address: string) =>
  (await mailTo(address)).filter(({ subject }) => subject.startsWith("Your week at "));

test("nobody is told of a week before it is over", async () => {
  await tick();
  expect(await digestsTo(on.ambassador.email)).toEqual([]);
});

test("on Monday whoever had something in the week reads it once, with a link that stops it", async () => {
  setDay(1);
  await tick();
  const [digest] = await mailsAbout(on.ambassador.email, /^Your week at /);
  expect(digest?.subject).toContain(`€${(shareMinor / 100).toFixed(2)} earned`);
  expect(digest?.body.text).toMatch(/Orders: 1\b/);
  expect(digest?.body.text).toMatch(/The week before: €0\.00 from 0 orders/);
  expect(digest?.body.text).toMatch(/\/unsubscribe#token=digest\./);
  const [ofShop] = await mailsAbout(shopOwner.email, /^Your week at /);
  expect(ofShop?.subject).toMatch(/€10\.00 sold$/);
  expect(ofShop?.body.text).toMatch(/New ambassadors: 2\b/);
  for (const address of [on.ambassador.email, shopOwner.email]) expect(await digestsTo(address)).toHaveLength(1);
});

test("a quiet week brings nothing, and so does one of which an ambassador wants nothing", async () => {
  const client = new Client();
  expect((await client.post("/api/ambassador/login", { email: on.ambassador.email, password })).status).toBe(200);
  expect((await client.put("/api/ambassador/email-choices", { digest: false })).status).toBe(200);
  await sell(on);
  await cloud.settled();
  setDay(8);
  await tick();
  expect(await digestsTo(shopOwner.email)).toHaveLength(2);
  expect(await digestsTo(on.ambassador.email)).toHaveLength(1);
  setDay(15);
  await tick();
  expect(await digestsTo(shopOwner.email)).toHaveLength(2);
});
