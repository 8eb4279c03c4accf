import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { Client, shaped } from "./client.ts";
import { underTest } from "./environment.ts";

const user = z.object({ id: z.string(), email: z.string() });
export const product = z.object({
  id: z.string(),
  title: z.string(),
  priceMinor: z.int(),
  currency: z.string(),
});
export const link = z.object({ code: z.string(), url: z.string() });

export const password = "a long enough passphrase";

export interface Ambassador {
  client: Client;
  id: string;
  email: string;
}

export const signInAs = (scope: string, email: string, secret: string) =>
  new Client().post(`/api/${scope}/login`, { email, password: secret });

/** Signs the owner in. */
export async function owner(): Promise<Client> {
  const client = new Client();
  shaped(await client.post("/api/admin/login", underTest().admin), 200, user);
  return client;
}

/** Signs a new ambassador up. */
export async function newAmbassador(firstName = "Ada", lastName = "Lovelace"): Promise<Ambassador> {
  const client = new Client();
  const email = `${randomUUID()}@ambassador.example`;
  const { version } = await client.read("/api/terms", z.object({ version: z.int() }));
  const person = { firstName, lastName, email, password, ...(version > 0 && { acceptedTerms: version }) };
  const reply = await client.post("/api/ambassador/register", person);
  return { client, ...shaped(reply, 201, user) };
}

/** Products that this file's tests put up, and who did. */
const putUp: { admin: Client; id: string }[] = [];

/** Puts a product up. */
export async function newProduct(admin: Client, priceMinor: number, title = `Thing ${randomUUID()}`) {
  const body = { title, description: "Made for a test.", imageUrl: "/demo/mug.svg", priceMinor };
  const made = shaped(await admin.post("/api/admin/products", body), 201, product);
  putUp.push({ admin, id: made.id });
  return made;
}

/** Takes this file's products down, for tests that run in a shop which somebody looks at. */
export async function takeDownProducts(): Promise<void> {
  await Promise.all(putUp.splice(0).map(({ admin, id }) => admin.delete(`/api/admin/products/${id}`)));
}

/** Makes a link to products. */
export async function newLink(ambassador: Pick<Ambassador, "client">, productIds: readonly string[]) {
  return shaped(await ambassador.client.post("/api/ambassador/links", { productIds }), 201, link);
}
