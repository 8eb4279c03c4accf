import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client } from "./support/client.ts";
import { mailsAbout } from "./support/links-in-mail.ts";
import { newAmbassador, owner, password, signInAs } from "./support/people.ts";
import { newMember } from "./support/team.ts";

const answer = z.object({
  methods: z.array(z.string()),
  payee: z.optional(
    z.strictObject({
      method: z.string(),
      name: z.string(),
      masked: z.string(),
      changedAt: z.string(),
      pausedUntil: z.optional(z.string()),
    }),
  ),
});
const iban = "DE89 3704 0044 0532 0130 00";
const bank = { method: "sepa", name: "Ada Byron", iban };
const paypal = { method: "paypal", name: "Ada Byron", paypalEmail: "ada.byron@mail.example" };

let admin: Client;
beforeAll(async () => {
  admin = await owner();
});

const save = (client: Client, details: object, currentPassword = password) =>
  client.put("/api/ambassador/payee", { ...details, currentPassword });
const own = (client: Client) => client.read("/api/ambassador/payee", answer);
const remove = (client: Client, currentPassword = password) =>
  client.post("/api/ambassador/payee-removal", { currentPassword });

describe("where an ambassador is paid", () => {
  test("is said with the password, shown masked to them and to who pays, and told to their address", async () => {
    const { client, id, email } = await newAmbassador();
    expect(await own(client)).toEqual({ methods: ["sepa", "paypal", "csv"] });
    const saved = await save(client, bank);
    expect(saved.status).toBe(200);
    expect(JSON.stringify(saved.body)).not.toMatch(/3704|0532/);
    const expected = { method: "sepa", name: "Ada Byron", masked: "DE•• •••• 3000" };
    expect((await own(client)).payee).toMatchObject(expected);
    expect((await own(client)).payee?.pausedUntil).toBeUndefined();
    const seen = await admin.read(`/api/admin/ambassadors/${id}/payee`, answer);
    expect(seen.payee).toMatchObject(expected);
    const [mail] = await mailsAbout(email, /you are paid by/i);
    expect(mail?.body.text).toContain("DE•• •••• 3000");
    expect(mail?.body.text).not.toMatch(/3704|0532/);
  });

  test("is not said by who does not know the password", async () => {
    const { client } = await newAmbassador();
    const reply = await save(client, bank, "another phrase");
    expect([reply.status, reply.body]).toEqual([
      401,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "currentPassword" })] }),
    ]);
    expect((await own(client)).payee).toBeUndefined();
    await save(client, bank);
    expect((await remove(client, "another phrase")).status).toBe(401);
    expect((await own(client)).payee?.method).toBe("sepa");
  });

  test("takes the place of another after three days, whether that was removed or not; said again, it stays as it is", async () => {
    const { client, email } = await newAmbassador();
    await save(client, bank);
    await save(client, bank);
    expect((await own(client)).payee?.pausedUntil).toBeUndefined();
    await save(client, paypal);
    const { payee } = await own(client);
    expect(payee).toMatchObject({ method: "paypal", masked: "a•••@mail.example" });
    const pause = Date.parse(payee?.pausedUntil ?? "") - Date.parse(payee?.changedAt ?? "");
    expect(pause).toBe(3 * 86_400_000);
    expect((await remove(client)).status).toBe(204);
    expect((await remove(client)).status).toBe(204);
    expect((await own(client)).payee).toBeUndefined();
    await save(client, bank);
    expect((await own(client)).payee?.pausedUntil).toBeDefined();
    await mailsAbout(email, /pays you was changed/i, 2);
    expect(await mailsAbout(email, /no longer knows/i)).toHaveLength(1);
  });

  test.each([
    [{ ...bank, iban: "DE89 3704 0044 0532 0130 01" }, "iban"],
    [{ ...bank, iban: "CH93 0076 2011 6238 5295 7" }, "bic"],
    [{ method: "paypal", name: "Ada" }, "paypalEmail"],
    [{ method: "csv", name: "Ada" }, "instructions"],
  ])("that can't be paid to is refused at its field: %j", async (details, path) => {
    const { client } = await newAmbassador();
    const reply = await save(client, details);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ path })]) });
  });

  test("is seen by owners and finance, and by nobody else of the team", async () => {
    const { client, id } = await newAmbassador();
    await save(client, bank);
    for (const [role, status] of [
      ["finance", 200],
      ["manager", 403],
      ["viewer", 403],
    ] as const) {
      const member = await newMember(admin, role);
      expect((await member.client.get(`/api/admin/ambassadors/${id}/payee`)).status).toBe(status);
    }
  });

  test("stands masked in the audit log", async () => {
    const { client, id } = await newAmbassador();
    await save(client, bank);
    await save(client, paypal);
    const month = new Date().toISOString().slice(0, 7);
    const { body } = await admin.get(`/api/admin/audit?month=${month}&subject=payee&person=${id}`);
    const text = JSON.stringify(body);
    expect(text).toContain("DE•• •••• 3000");
    expect(text).not.toMatch(/DE8937|ada\.byron@/);
  });

  test("is gone with who leaves", async () => {
    const { client, id, email } = await newAmbassador();
    await save(client, bank);
    expect((await client.post("/api/ambassador/leave", { currentPassword: password })).status).toBe(204);
    expect((await admin.read(`/api/admin/ambassadors/${id}/payee`, answer)).payee).toBeUndefined();
    expect((await signInAs("ambassador", email, password)).status).toBe(401);
    expect((await save(new Client(), bank)).status).toBe(401);
  });
});
