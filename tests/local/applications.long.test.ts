import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { approveAmbassadors } from "../../shared/contract/standings.ts";
import { Client, shaped } from "../contract/support/client.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { type Ambassador, newAmbassador, newLink, newProduct, owner, password } from "../contract/support/people.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
let cloud: LocalCloud;
let admin: Client;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path, {});
  admin = await owner();
});

afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

const settings = "/api/admin/settings";
const profile = z.object({ standing: z.string(), standingReason: z.optional(z.string()) });
const decided = approveAmbassadors.answer.body;
const about = "I write about ceramics.";
const reason = "We work with people from our own town alone.";

/** Has people sign up in one way from now on. */
async function setSignUp(signUp: string, notifications?: object): Promise<void> {
  const programme = { rateBps: 1_000, holdDays: 14, signUp };
  expect((await admin.put(settings, { programme, ...(notifications && { notifications }) })).status).toBe(200);
}

async function apply(name = "Ada"): Promise<Ambassador> {
  const client = new Client();
  const email = `${crypto.randomUUID()}@ambassador.example`;
  const body = { firstName: name, lastName: "Lovelace", email, password, about };
  const reply = await client.post("/api/ambassador/register", body);
  return { client, ...shaped(reply, 201, z.object({ id: z.string(), email: z.string() })) };
}

const own = ({ client }: Ambassador) => client.read("/api/ambassador/user", profile);
const approve = async (...ambassadorIds: string[]) =>
  shaped(await admin.post("/api/admin/ambassador-approvals", { ambassadorIds }), 200, decided).items;
const decline = async (...ambassadorIds: string[]) =>
  shaped(await admin.post("/api/admin/ambassador-refusals", { ambassadorIds, reason }), 200, decided).items;

describe("where the owner agrees to ambassadors first", () => {
  beforeAll(() => setSignUp("approval"));

  test("somebody applies, waits signed in without links, and begins once approved; both sides are told", async () => {
    const product = await newProduct(admin, 1_000);
    const somebody = await apply("Waldburga");
    expect(await own(somebody)).toEqual(expect.objectContaining({ standing: "applied" }));
    const early = await somebody.client.post("/api/ambassador/links", { productIds: [product.id] });
    expect([early.status, early.body]).toEqual([403, expect.objectContaining({ code: "not_active" })]);
    await mailsAbout(somebody.email, /we have your application/i);
    const [told] = await mailsAbout(cloud.settings.shop.OWNER_EMAIL, /waldburga lovelace would like/i);
    expect(told?.body.text).toContain(about);
    expect(await admin.read(`/api/admin/ambassadors/${somebody.id}`, z.looseObject({}))).toMatchObject({
      standing: "applied",
      about,
    });
    expect(await approve(somebody.id)).toEqual([{ ambassadorId: somebody.id }]);
    await mailsAbout(somebody.email, /you are an ambassador/i);
    await newLink(somebody, [product.id]);
  });

  test("many are decided in one request, each by itself; what was decided before tells nobody again", async () => {
    const [one, two, active] = [await apply(), await apply(), await apply()];
    await approve(active.id);
    const nobody = `usr_${"0".repeat(26)}`;
    expect(await decline(one.id, active.id, two.id, nobody)).toEqual([
      { ambassadorId: one.id },
      { ambassadorId: active.id, problem: expect.objectContaining({ code: "ambassador_state" }) },
      { ambassadorId: two.id },
      { ambassadorId: nobody, problem: expect.objectContaining({ code: "not_found" }) },
    ]);
    expect(await decline(one.id)).toEqual([{ ambassadorId: one.id }]);
    expect(await own(one)).toEqual(expect.objectContaining({ standing: "declined", standingReason: reason }));
    const [told] = await mailsAbout(one.email, /^your application at/i);
    expect(told?.body.text).toContain(reason);
    expect(await approve(one.id)).toEqual([{ ambassadorId: one.id }]);
    await mailsAbout(one.email, /you are an ambassador/i);
    expect((await mailTo(one.email)).filter(({ subject }) => /^your application at/i.test(subject))).toHaveLength(1);
  });

  test("more than a page at once, nobody and somebody twice are refused by name", async () => {
    const id = `usr_${"0".repeat(26)}`;
    const ids = Array.from({ length: 26 }, (_, at) => `usr_${"0".repeat(24)}${10 + at}`);
    for (const ambassadorIds of [[], ids, [id, id]]) {
      const reply = await admin.post("/api/admin/ambassador-approvals", { ambassadorIds });
      expect([reply.status, reply.body]).toEqual([
        400,
        expect.objectContaining({ errors: [expect.objectContaining({ path: "ambassadorIds" })] }),
      ]);
    }
  });

  test("an owner who wants no e-mails of applications gets none", async () => {
    await setSignUp("approval", { orderPaid: true, refund: true, application: false, payoutAsked: true });
    const somebody = await apply("Quintilla");
    await mailsAbout(somebody.email, /we have your application/i);
    await cloud.settled();
    const subjects = (await mailTo(cloud.settings.shop.OWNER_EMAIL)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => /quintilla/i.test(subject))).toEqual([]);
  });
});

test("where the owner invites by themselves, a stranger is told so; where sign-up is open, they are active", async () => {
  await setSignUp("invitation");
  const body = { firstName: "Ada", lastName: "L", email: `${crypto.randomUUID()}@a.example`, password };
  const refused = await new Client().post("/api/ambassador/register", body);
  expect([refused.status, refused.body]).toEqual([403, expect.objectContaining({ code: "sign_up_closed" })]);
  await setSignUp("open");
  expect(await own(await newAmbassador())).toEqual(expect.objectContaining({ standing: "active" }));
});
