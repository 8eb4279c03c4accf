import * as z from "zod/mini";
import { readEmails } from "../../invariants/observe.ts";
import { httpEvent } from "../../kit/events.ts";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { password, signIn } from "../shop.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";

const [email, another] = ["noor@invited.example", "ilse@invited.example"];
const listed = z.object({ items: z.array(z.object({ id: z.string(), email: z.string() })) });

const invite = (stage: Stage) =>
  expectAnswers(
    stage,
    "invitations/create",
    { cookies: stage.shop.admin.cookies, body: { emails: [email, another] } },
    200,
  );
const open = async ({ world, shop }: Stage) =>
  (await get(world, "invitations/list", { cookies: shop.admin.cookies }, listed)).items;

/** The token of the last e-mail that invited somebody. */
async function tokenTo({ world }: Stage, address: string): Promise<string> {
  const emails = (await readEmails(world.cloud.mail.url)).filter((it) => it.to === address);
  return /token=([\w-]+)/.exec(emails.at(-1)?.text ?? "")?.[1] ?? "";
}

const acceptance = (invitation: string) => ({
  body: { firstName: "Noor", lastName: "Haddad", email, password, invitation },
});

/** Whom the owner invites. */
export const invitationFlows: readonly Flow[] = [
  {
    name: "invite two, one once more, withdraw the other, and be joined",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      return {
        act: async () => {
          await invite(stage);
          const all = await open(stage);
          const pathOf = (address: string) => ({
            cookies: shop.admin.cookies,
            path: { invitationId: all.find((it) => it.email === address)?.id ?? "" },
          });
          await expectAnswers(stage, "invitations/resend", pathOf(email), 204);
          await expectAnswers(stage, "invitations/withdraw", pathOf(another), 204, 404);
          await comeToRest(world, course);
          // Told late that it was done, the next try finds the invitation used.
          await expectAnswers(stage, "accounts/register", acceptance(await tokenTo(stage, email)), 201, 400, 409);
          await comeToRest(world, course);
        },
        check: async () => {
          await signIn(world, "ambassador", email);
          const left = await open(stage);
          const greeted = await mailsAbout(stage, email, /^You are an ambassador of /);
          if (greeted.size !== 1) throw new Error("Who came by an invitation was not greeted.");
          if (left.length > 0) throw new Error(`Invited are still ${left.map((it) => it.email).join(", ")}.`);
        },
      };
    },
  },
];

/** What meets in time. */
export const invitationRaces: readonly Flow[] = [
  {
    name: "an invitation is taken up twice at once",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      await invite(stage);
      await comeToRest(world, course);
      const asked = acceptance(await tokenTo(stage, email));
      return {
        act: async () => {
          const key = world.cloud.secrets.edgeKey;
          const run = () => ({
            name: "accounts/register" as const,
            event: httpEvent("accounts/register", asked, key),
          });
          await world.lambda.race([run(), run()], course.policy.random);
          await expectAnswers(stage, "accounts/register", asked, 201, 400, 409);
          await comeToRest(world, course);
        },
        check: async () => void (await signIn(world, "ambassador", email)),
      };
    },
  },
];
