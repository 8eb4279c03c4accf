import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client } from "./support/client.ts";
import { newAmbassador, password } from "./support/people.ts";

const session = z.object({
  id: z.string(),
  device: z.optional(z.string()),
  begunAt: z.string(),
  endsAt: z.string(),
  isThis: z.boolean(),
});
const list = z.object({ items: z.array(session) });
const path = "/api/ambassador/sessions";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";

async function signedIn(email: string, userAgent: string): Promise<Client> {
  const client = new Client();
  const reply = await client.post("/api/ambassador/login", { email, password }, { "user-agent": userAgent });
  expect(reply.status).toBe(200);
  return client;
}

test("somebody sees where they are signed in, by what device and since when, and which is this one", async () => {
  const ada = await newAmbassador();
  const before = Math.floor(Date.now() / 1000) * 1000;
  const other = await signedIn(ada.email, firefox);
  const after = Date.now();
  const { items } = await other.read(path, list);
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({ device: "Firefox on Linux", isThis: true });
  expect(items[1]?.isThis).toBe(false);
  const begunAt = Date.parse(items[0]?.begunAt ?? "");
  // Told in whole seconds.
  expect(begunAt).toBeGreaterThanOrEqual(before);
  expect(begunAt).toBeLessThanOrEqual(after);
});

test("one that is ended is dead at once; the others go on, and what is listed signs nobody in", async () => {
  const ada = await newAmbassador();
  const [lost, kept] = [await signedIn(ada.email, firefox), await signedIn(ada.email, "curl/8.1")];
  const id = (await lost.read(path, list)).items.find(({ isThis }) => isThis)?.id;
  expect((await kept.delete(`${path}/${id}`)).status).toBe(204);
  expect((await lost.get(path)).status).toBe(401);
  expect((await kept.delete(`${path}/${id}`)).status).toBe(404);
  expect((await ada.client.get(path)).status).toBe(200);
});

test("all others are ended at once", async () => {
  const ada = await newAmbassador();
  const here = await signedIn(ada.email, firefox);
  expect((await here.delete(path)).status).toBe(204);
  expect((await ada.client.get(path)).status).toBe(401);
  expect((await here.read(path, list)).items).toMatchObject([{ isThis: true }]);
  expect((await here.delete(path)).status).toBe(204);
});

test("nobody ends another's", async () => {
  const [ada, ben] = [await newAmbassador(), await newAmbassador("Ben", "Bergman")];
  const id = (await ada.client.read(path, list)).items[0]?.id;
  expect((await ben.client.delete(`${path}/${id}`)).status).toBe(404);
  expect((await ada.client.get(path)).status).toBe(200);
});
