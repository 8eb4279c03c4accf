import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { TABLE } from "../../../../infra/local/environment.ts";
import type { Role } from "../../../../shared/domain/person.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { readEmails, readItems } from "../../invariants/observe.ts";
import { type Asked, httpEvent } from "../../kit/events.ts";
import { type Answer, ask, get, statusOf } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { password, signIn } from "../shop.ts";

const made = z.object({ id: z.string() });
const team = z.object({ members: z.array(z.object({ id: z.string(), email: z.string(), role: z.string() })) });
const priced = z.object({ priceMinor: z.number() });

/** Somebody of the team. */
interface Member {
  id: string;
  email: string;
  cookies: string[];
}

/** @throws Error where an answer is not one of those that may come */
function expectStatus({ status, body }: Answer, ...allowed: number[]): void {
  if (!allowed.includes(status))
    throw new Error(`Answered ${status}, not ${allowed.join(" or ")}: ${JSON.stringify(body)}`);
}

export const invite = ({ world, shop }: Stage, email: string, role: Role, cookies = shop.admin.cookies) =>
  get(world, "team/invite", { cookies, body: { email, role } }, made);

/** The token of the latest invitation to an address. @throws Error where none has come */
export async function tokenTo({ world }: Stage, email: string): Promise<string> {
  const emails = (await readEmails(world.cloud.mail.url)).filter((it) => it.to === email);
  const token = /#token=([\w-]+)/.exec(emails.at(-1)?.text ?? "")?.[1];
  if (!token) throw new Error(`No invitation has come to ${email}.`);
  return token;
}

export const joinRequest = (token: string): Asked => ({
  body: { token, firstName: "Mia", lastName: "Falk", password },
});

/** Invites somebody, who joins. */
export async function newMember(stage: Stage, email: string, role: Role): Promise<Member> {
  const { world, course } = stage;
  await invite(stage, email, role);
  await comeToRest(world, course);
  const answer = await ask(world, "team/join", joinRequest(await tokenTo(stage, email)));
  await comeToRest(world, course);
  return { ...z.parse(made, answer.body), email, cookies: answer.cookies };
}

/** Somebody is asked to be an owner, by an owner who can be taken off the team. */
async function invitedByMia(stage: Stage): Promise<{ mia: Member; token: string }> {
  const mia = await newMember(stage, "mia@team.example", "owner");
  const email = "noor@team.example";
  await invite(stage, email, "owner", mia.cookies);
  await comeToRest(stage.world, stage.course);
  return { mia, token: await tokenTo(stage, email) };
}

const membersOf = async ({ world }: Stage, cookies: string[]) =>
  (await get(world, "team/read", { cookies }, team)).members;

/** Asks several things at the same time. @returns the status of each */
export async function race(
  { world, course }: Stage,
  asked: readonly (readonly [FunctionName, Asked])[],
): Promise<number[]> {
  const runs = asked.map(([name, each]) => ({ name, event: httpEvent(name, each, world.cloud.secrets.edgeKey) }));
  return (await world.lambda.race(runs, course.policy.random)).map(statusOf);
}

/** The owner's team: what its people do one after the other. */
export const teamFlows: readonly Flow[] = [
  {
    name: "invite somebody, who joins",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const email = "mia@team.example";
      return {
        act: async () => {
          const { id } = await invite(stage, email, "viewer");
          await invite(stage, email, "owner");
          const asked = { cookies: stage.shop.admin.cookies, path: { teamInvitationId: id } };
          expectStatus(await ask(world, "team/resend-invitation", asked), 200);
          await comeToRest(world, course);
          // Told late that it was done, the next try finds the invitation used.
          expectStatus(await ask(world, "team/join", joinRequest(await tokenTo(stage, email))), 201, 400);
          await comeToRest(world, course);
        },
        check: async () => {
          const cookies = await signIn(world, "admin", email);
          const { role } = await get(
            world,
            "accounts/read-profile",
            { path: { scope: "admin" }, cookies },
            z.object({ role: z.string() }),
          );
          if (role !== "owner") throw new Error(`Invited as an owner, they are ${role}.`);
        },
      };
    },
  },
  {
    name: "take an invitation back",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const email = "mia@team.example";
      const { id } = await invite(stage, email, "owner");
      await comeToRest(world, course);
      const token = await tokenTo(stage, email);
      return {
        act: async () => {
          const asked = { cookies: shop.admin.cookies, path: { teamInvitationId: id } };
          expectStatus(await ask(world, "team/withdraw-invitation", asked), 204, 404);
          await comeToRest(world, course);
        },
        check: async () => expectStatus(await ask(world, "team/join", joinRequest(token)), 400),
      };
    },
  },
  {
    name: "give another role, and take off the team",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const mia = await newMember(stage, "mia@team.example", "viewer");
      const asked = { cookies: shop.admin.cookies, path: { memberId: mia.id } };
      return {
        act: async () => {
          expectStatus(await ask(world, "team/change-role", { ...asked, body: { role: "owner" } }), 200);
          expectStatus(await ask(world, "team/remove-member", asked), 204, 404);
          await comeToRest(world, course);
        },
        check: async () => {
          const path = { scope: "admin" };
          expectStatus(await ask(world, "accounts/read-profile", { path, cookies: mia.cookies }), 401);
          expectStatus(await ask(world, "accounts/sign-in", { path, body: { email: mia.email, password } }), 401);
          const himself = (await membersOf(stage, shop.admin.cookies))[0]?.id ?? "";
          const last = { cookies: shop.admin.cookies, path: { memberId: himself } };
          expectStatus(await ask(world, "team/remove-member", last), 409);
        },
      };
    },
  },
  {
    name: "an owner of an older Herald signs in",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { client } = world.cloud.database;
      for (const item of await readItems(client, TABLE)) {
        if (item.scope !== "admin" || item.type !== "user") continue;
        const { role: _role, ...older } = item;
        await client.send(new PutItemCommand({ TableName: TABLE, Item: marshall(older) }));
      }
      const nobody = { pk: "TEAM", sk: "TEAM", type: "team", version: 1, members: {} };
      await client.send(new PutItemCommand({ TableName: TABLE, Item: marshall(nobody) }));
      await comeToRest(world, course);
      // How an older Herald's data came to be is none of this one's history.
      course.changes.splice(0);
      return {
        act: async () => void (await signIn(world, "admin", shop.admin.email)),
        check: async () => {
          const members = await membersOf(stage, shop.admin.cookies);
          if (members.length !== 1 || members[0]?.role !== "owner") throw new Error("The owner is not on the team.");
        },
      };
    },
  },
];

/** What meets in time. */
export const teamRaces: readonly Flow[] = [
  {
    name: "two owners take each other off the team",
    about: "the rest",
    async begin(stage) {
      const { world, shop } = stage;
      const mia = await newMember(stage, "mia@team.example", "owner");
      const olga = (await membersOf(stage, shop.admin.cookies)).find(({ email }) => email === shop.admin.email);
      return {
        act: async () => {
          await race(stage, [
            ["team/remove-member", { cookies: shop.admin.cookies, path: { memberId: mia.id } }],
            ["team/remove-member", { cookies: mia.cookies, path: { memberId: olga?.id ?? "" } }],
            ["team/change-role", { cookies: mia.cookies, path: { memberId: mia.id }, body: { role: "viewer" } }],
          ]);
          await comeToRest(world, stage.course);
        },
        // That one owner is left at least, the invariants ask.
        cookies: async () => {
          for (const email of [shop.admin.email, mia.email]) {
            const body = { email, password };
            const answer = await ask(world, "accounts/sign-in", { path: { scope: "admin" }, body });
            if (answer.status === 200) return { admin: answer.cookies };
          }
          throw new Error("Nobody can sign in to the owner's pages.");
        },
      };
    },
  },
  {
    name: "an invitation is opened twice, while its sender is taken off the team",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { mia, token } = await invitedByMia(stage);
      return {
        act: async () => {
          const [first = 0, second = 0, removed] = await race(stage, [
            ["team/join", joinRequest(token)],
            ["team/join", joinRequest(token)],
            ["team/remove-member", { cookies: shop.admin.cookies, path: { memberId: mia.id } }],
          ]);
          if (first === 201 && second === 201) throw new Error("One invitation made two members.");
          if (removed === 204) expectStatus(await ask(world, "team/join", joinRequest(token)), 400);
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "an invitation whose sender is gone is opened",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { mia, token } = await invitedByMia(stage);
      return {
        act: async () => {
          const asked = { cookies: shop.admin.cookies, path: { memberId: mia.id } };
          expectStatus(await ask(world, "team/remove-member", asked), 204, 404);
          expectStatus(await ask(world, "team/join", joinRequest(token)), 400);
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "a role is taken away during a request",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const mia = await newMember(stage, "mia@team.example", "manager");
      const product = { path: { productId: shop.productIds[0] ?? "" } };
      const priceNow = () => get(world, "products/read", { cookies: shop.admin.cookies, ...product }, priced);
      return {
        act: async () => {
          const role = { path: { memberId: mia.id }, body: { role: "viewer" } };
          const [changed] = await race(stage, [
            ["products/update", { cookies: mia.cookies, ...product, body: { priceMinor: 7 } }],
            ["team/change-role", { cookies: shop.admin.cookies, ...role }],
          ]);
          const { priceMinor } = await priceNow();
          if (changed === 403 && priceMinor === 7) throw new Error("What was refused for want of a role was done.");
          expectStatus(await ask(world, "team/change-role", { cookies: shop.admin.cookies, ...role }), 200);
          const late = { cookies: mia.cookies, ...product, body: { priceMinor: 8 } };
          expectStatus(await ask(world, "products/update", late), 403);
          if ((await priceNow()).priceMinor === 8) throw new Error("A viewer changed a price.");
          await comeToRest(world, course);
        },
      };
    },
  },
];
