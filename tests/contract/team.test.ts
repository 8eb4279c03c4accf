import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client } from "./support/client.ts";
import { mailsAbout } from "./support/links-in-mail.ts";
import { newAmbassador, newProduct, owner, password, signInAs } from "./support/people.ts";
import { invitationToken, join, type Member, newAddress, newInvitation, newMember } from "./support/team.ts";

const person = z.object({ id: z.string(), email: z.string(), role: z.string() });
const team = z.object({ members: z.array(person), invitations: z.array(z.looseObject({ id: z.string() })) });
const path = "/api/admin/team";
const invitations = "/api/admin/team-invitations";

let admin: Client;
beforeAll(async () => {
  admin = await owner();
});

const memberIn = async (id: string) => (await admin.read(path, team)).members.find((it) => it.id === id);
const roleOf = (member: Member) => member.client.read("/api/admin/user", person).then(({ role }) => role);

describe("an invitation", () => {
  test("makes whoever opens it a member, signed in, with the role that was offered; once", async () => {
    const { email, id } = await newInvitation(admin, "manager");
    expect((await admin.read(path, team)).invitations.map((it) => it.id)).toContain(id);
    const token = await invitationToken(email);
    const client = new Client();
    expect((await join(token, client)).body).toMatchObject({ email, role: "manager", scope: "admin" });
    expect(await client.read("/api/admin/user", person)).toMatchObject({ email, role: "manager" });
    expect((await join(token)).status).toBe(400);
    expect((await signInAs("admin", email, password)).status).toBe(200);
    expect((await admin.read(path, team)).invitations.map((it) => it.id)).not.toContain(id);
  });

  test("asked for twice is one; as something else it is changed", async () => {
    const { email, id } = await newInvitation(admin, "viewer");
    expect(await newInvitation(admin, "viewer", email)).toMatchObject({ id, role: "viewer" });
    expect(await newInvitation(admin, "finance", email)).toMatchObject({ id, role: "finance" });
    const token = await invitationToken(email, 2);
    expect((await join(token)).body).toMatchObject({ role: "finance" });
    expect((await admin.post(invitations, { email, role: "viewer" })).body).toMatchObject({ code: "email_taken" });
  });

  test("is sent again, and opens nothing once it was taken back", async () => {
    const { email, id } = await newInvitation(admin, "viewer");
    expect((await admin.post(`${invitations}/${id}/resend`, {})).status).toBe(200);
    const token = await invitationToken(email, 2);
    expect((await admin.delete(`${invitations}/${id}`)).status).toBe(204);
    expect((await admin.delete(`${invitations}/${id}`)).status).toBe(404);
    expect((await admin.post(`${invitations}/${id}/resend`, {})).status).toBe(404);
    expect((await join(token)).body).toMatchObject({ errors: [{ path: "token" }] });
    expect((await signInAs("admin", email, password)).status).toBe(401);
  });

  test("falls with the right of the owner who sent it, who is none any more or is gone", async () => {
    for (const fall of ["demoted", "removed"] as const) {
      const second = await newMember(admin, "owner");
      const { email } = await newInvitation(second.client, "owner");
      const token = await invitationToken(email);
      if (fall === "demoted") await admin.put(`${path}/${second.id}`, { role: "viewer" });
      else await admin.delete(`${path}/${second.id}`);
      expect([fall, (await join(token)).status]).toEqual([fall, 400]);
      expect((await signInAs("admin", email, password)).status).toBe(401);
    }
  });

  test("is none for an address that has an account, an ambassador's too", async () => {
    const { email } = await newAmbassador();
    expect((await admin.post(invitations, { email, role: "viewer" })).body).toMatchObject({ code: "email_taken" });
  });
});

describe("a role", () => {
  test("holds at once, for sessions that were begun with another; the audit log says whose it was", async () => {
    const member = await newMember(admin, "manager");
    const { id } = await newProduct(member.client, 900);
    expect((await admin.put(`${path}/${member.id}`, { role: "viewer" })).body).toMatchObject({ role: "viewer" });
    const refused = await member.client.put(`/api/admin/products/${id}`, { priceMinor: 1 });
    expect([refused.status, refused.body]).toEqual([
      403,
      expect.objectContaining({ code: "role", detail: "This takes the role of owner or manager. Yours is viewer." }),
    ]);
    expect((await member.client.get(`/api/admin/products/${id}`)).body).toMatchObject({ priceMinor: 900 });
    expect(await roleOf(member)).toBe("viewer");
    const log = await admin.read("/api/admin/audit?subject=account&limit=5", z.object({ items: z.array(z.unknown()) }));
    const fields = [{ name: "role", before: "manager", after: "viewer" }];
    expect(log.items[0]).toMatchObject({ changes: [{ id: member.id, title: "Mia Falk", fields }] });
    await admin.delete(`/api/admin/products/${id}`);
  });

  test("of owner is told to the owners that there are, by e-mail", async () => {
    const first = await newMember(admin, "owner");
    await newMember(admin, "owner");
    await mailsAbout(first.email, /is now an owner/);
    const viewer = await newMember(admin, "viewer");
    await admin.put(`${path}/${viewer.id}`, { role: "owner" });
    await mailsAbout(first.email, /is now an owner/, 2);
  });
});

describe("somebody who is taken off the team", () => {
  test("is signed out at once, can't sign in, and frees their address; their name stays in the audit log", async () => {
    const member = await newMember(admin, "manager");
    const { id } = await newProduct(member.client, 900);
    expect((await admin.delete(`${path}/${member.id}`)).status).toBe(204);
    expect((await member.client.get("/api/admin/user")).status).toBe(401);
    expect((await signInAs("admin", member.email, password)).status).toBe(401);
    expect(await memberIn(member.id)).toBeUndefined();
    expect((await admin.delete(`${path}/${member.id}`)).status).toBe(404);
    expect((await admin.put(`${path}/${member.id}`, { role: "owner" })).status).toBe(404);
    const { body } = await admin.get(`/api/admin/audit?person=${member.id}&limit=1`);
    expect(body).toMatchObject({ items: [{ person: { name: "Mia Falk" } }] });
    expect(JSON.stringify((await admin.get("/api/admin/audit?limit=100")).body)).not.toContain(member.email);
    await newInvitation(admin, "viewer", member.email);
    await admin.delete(`/api/admin/products/${id}`);
  });

  test("may be oneself", async () => {
    const member = await newMember(admin, "owner");
    expect((await member.client.delete(`${path}/${member.id}`)).status).toBe(204);
    expect((await member.client.get("/api/admin/user")).status).toBe(401);
  });
});

test("the last owner neither leaves nor becomes something else, and of two who go at once one stays", async () => {
  // Of a team of its own, as other tests make owners of this one: see the proof. Here, two of many remove each other.
  const [a, b] = [await newMember(admin, "owner"), await newMember(admin, "owner")];
  const both = await Promise.all([a.client.delete(`${path}/${b.id}`), b.client.delete(`${path}/${a.id}`)]);
  expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
  expect([await memberIn(a.id), await memberIn(b.id)].filter(Boolean)).toHaveLength(1);
});

test("nobody may be invited without a role, or for one that is none", async () => {
  for (const body of [{ email: newAddress() }, { email: newAddress(), role: "king" }]) {
    expect((await admin.post(invitations, body)).status).toBe(400);
  }
});
