import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { shopSteps } from "../../shared/domain/first-steps.ts";
import { newAmbassador, newProduct, owner, takeDownProducts } from "./support/people.ts";

const profile = z.object({
  firstSteps: z.object({ closed: z.optional(z.string()), hasShared: z.boolean(), hasSold: z.boolean() }),
});
const steps = z.object({ items: z.array(z.object({ step: z.string(), isDone: z.boolean() })) });

const isDone = async (step: string) => {
  const { items } = await (await owner()).read("/api/admin/first-steps", steps);
  return items.find((it) => it.step === step)?.isDone;
};

test("an owner reads each step once, in order, with whether the shop has come that far", async () => {
  const admin = await owner();
  await newAmbassador();
  await newProduct(admin, 1_000);
  const { items } = await admin.read("/api/admin/first-steps", steps);
  expect(items.map(({ step }) => step)).toEqual(shopSteps);
  expect(await isDone("product")).toBe(true);
  expect(await isDone("invite")).toBe(true);
  await takeDownProducts();
});

test("somebody puts their own steps away and calls them back; that a link was shared stays, and nobody else is told", async () => {
  const [{ client }, other] = [await newAmbassador(), await newAmbassador("Ben", "Bergman")];
  const path = "/api/ambassador/users/first-steps";
  const read = async () => (await client.read("/api/ambassador/user", profile)).firstSteps;
  expect(await read()).toEqual({ hasShared: false, hasSold: false });
  expect((await client.put(path, { closed: "dismissed" })).status).toBe(204);
  expect((await client.put(path, { hasShared: true })).status).toBe(204);
  expect(await read()).toEqual({ closed: "dismissed", hasShared: true, hasSold: false });
  expect((await client.put(path, { closed: "no" })).status).toBe(204);
  expect(await read()).toEqual({ hasShared: true, hasSold: false });
  expect((await client.put(path, {})).status).toBe(400);
  expect((await client.put(path, { hasShared: false })).status).toBe(400);
  expect((await other.client.read("/api/ambassador/user", profile)).firstSteps.hasShared).toBe(false);
});
