import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import type { Role } from "../../../shared/domain/person.ts";
import { Client, shaped } from "./client.ts";
import { mailsAbout, tokenIn } from "./links-in-mail.ts";
import { password } from "./people.ts";

export const invitation = z.object({ id: z.string(), email: z.string(), role: z.string(), endsAt: z.string() });
const joined = z.object({ id: z.string(), email: z.string(), role: z.string() });

/** Somebody of the owner's team. */
export interface Member {
  client: Client;
  id: string;
  email: string;
}

export const newAddress = () => `${randomUUID()}@team.example`;

export async function newInvitation(admin: Client, role: Role, email = newAddress()) {
  return shaped(await admin.post("/api/admin/team-invitations", { email, role }), 201, invitation);
}

/** The token of the latest invitation to an address, once so many have come. */
export async function invitationToken(email: string, atLeast = 1): Promise<string> {
  return tokenIn((await mailsAbout(email, /^Join the team/, atLeast)).at(-1)?.body.text ?? "");
}

export const join = (token: string, client = new Client()) =>
  client.post("/api/admin/join", { token, firstName: "Mia", lastName: "Falk", password });

/** Invites somebody, who joins. */
export async function newMember(admin: Client, role: Role): Promise<Member> {
  const { email } = await newInvitation(admin, role);
  const client = new Client();
  return { client, ...shaped(await join(await invitationToken(email), client), 201, joined) };
}
