import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod";
import { Client, type Reply } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { newAmbassador, password, signInAs } from "../contract/support/people.ts";
import { postEvent, sessionEvent } from "./support/events.ts";
import { othersTold, secretsTold, type Told } from "./support/exposure.ts";
import { addressesIn } from "./support/json.ts";
import { newScene, type Scene } from "./support/scene.ts";
import { ask, clientFor, inOrder, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

/** Where an owner reads who sold and who bought; and where the document gives examples, which are nobody's. */
const addressesAt: Record<string, RegExp> = {
  // An e-mail of the newest sale, to whom the owner sells.
  "emails/preview": /^\.(?:html|text)$/,
  "ambassadors/list": /^\.items\.\d+\.email$/,
  "balances/list-of-year": /^\.items\.\d+\.ambassador\.email$/,
  "invitations/list": /^\.items\.\d+\.email$/,
  "invitations/create": /^\.items\.\d+\.email$/,
  "ambassadors/read": /^\.email$/,
  "orders/list": /^\.items\.\d+\.buyer\.email$/,
  "orders/read": /^\.buyer\.email$/,
  // Where people write to the shop, which its pages show.
  "settings/read": /^\.contact\.email$/,
  "settings/update": /^\.contact\.email$/,
  "team/read": /^\.(?:members|invitations)\.\d+\.email$/,
  "team/change-role": /^\.email$/,
  "team/resend-invitation": /^\.email$/,
  "reference/read-document": /\.example\./,
};
/** Their tokens are made up: real ones are in e-mails, and their answers have no body. */
const notDone = [
  // Something was sold through it, so it may be archived and not deleted.
  "DELETE /api/ambassador/links/{code} (ambassador): 409",
  "DELETE /api/{scope}/sessions/{sessionId} (admin): 404",
  "DELETE /api/{scope}/sessions/{sessionId} (ambassador): 404",
  "GET /api/emails/unsubscribe/{token} (public): 303",
  // By who has signed out by then: they would be gone for all that follows.
  "POST /api/admin/ambassadors/{ambassadorId}/remove (admin): 401",
  // There is no debt.
  "POST /api/admin/ambassadors/{ambassadorId}/write-offs (admin): 409",
  "POST /api/admin/join (public): 400",
  // Approved by then.
  "POST /api/admin/payout-runs/{runId}/decline (admin): 409",
  "POST /api/ambassador/leave (ambassador): 401",
  // The settings do not allow it.
  "POST /api/ambassador/payout-requests (ambassador): 409",
  // A version of the terms that does not hold.
  "POST /api/ambassador/terms (ambassador): 400",
  "POST /api/emails/unsubscribe/{token} (public): 404",
  "POST /api/{scope}/password-reset/confirm (public): 400",
  "POST /api/{scope}/password-reset/confirm (public): 400",
  // Codes are made up, and whoever asked with a wrong password often enough is told to wait.
  "POST /api/{scope}/second-factor/on (admin): 401",
  "POST /api/{scope}/second-factor/on (ambassador): 401",
  "POST /api/{scope}/second-factor/recovery-codes (admin): 409 or 429",
  "POST /api/{scope}/second-factor/recovery-codes (ambassador): 409 or 429",
  "POST /api/{scope}/users/email/confirm (admin): 400",
  "POST /api/{scope}/users/email/confirm (ambassador): 400",
  // Of the team nobody has that choice.
  "PUT /api/{scope}/email-choices (admin): 400",
];

let scene: Scene;
/** What was answered: to the right person, to the same with one field too many, and to a stranger. */
const done: Told[] = [];
const refused: Told[] = [];

beforeAll(async () => {
  scene = await newScene();
  for (const request of inOrder(soundRequests(operations(await readDocument()), scene))) {
    const { body, auth, operation } = request;
    const own = auth === "admin" ? underTest().admin.email : scene.ann.email;
    const mayRead = [...addressesIn(JSON.stringify(body ?? {})), ...(auth === "public" ? [] : [own])];
    const told = ({ status, body: answer }: Reply) => ({
      what: `${nameOf(request)}: ${status}`,
      body: answer,
      mayRead: [...mayRead, ...contactsIn(answer)],
    });
    if (body) refused.push(told(await asRightPerson({ ...request, body: { ...body, unheardOf: "x" } })));
    if (auth !== "public") refused.push({ ...told(await ask(new Client(), request)), mayRead: [] });
    done.push({ ...told(await asRightPerson(request)), mayReadAt: addressesAt[operation.operationId] });
  }
  const event = await postEvent(sessionEvent(scene.pending));
  done.push({ what: `POST /api/checkout/webhook: ${event.status}`, body: event.body, mayRead: [] });
});

const auditLog = z.object({
  items: z.array(
    z.object({
      changes: z.array(z.object({ fields: z.array(z.looseObject({ name: z.string() })) })),
    }),
  ),
});

/** What the audit log tells of the address that people write to: it is on the shop's pages. */
function contactsIn(answer: unknown): string[] {
  const log = auditLog.safeParse(answer);
  const fields = log.data?.items.flatMap(({ changes }) => changes.flatMap((it) => it.fields)) ?? [];
  return addressesIn(JSON.stringify(fields.filter(({ name }) => name === "contactEmail")));
}

const asRightPerson = (request: SoundRequest) => ask(clientFor(request, scene, new Client()), request);

describe("an answer of any operation, to reading and to changing, taken or refused,", () => {
  test("was asked for: all that can be done was done, and what lacked something was refused", () => {
    expect(
      done
        .filter(({ what }) => !/: 2\d\d$|second-factor\/off .+: 429$/.test(what))
        .map(({ what }) => what.replace(/(recovery-codes .+): (?:409|429)$/, "$1: 409 or 429"))
        .sort(),
    ).toEqual(notDone);
    expect(refused.filter(({ what }) => !/: 40[01]$/.test(what)).map(({ what }) => what)).toEqual([]);
    expect(done.length).toBeGreaterThan(35);
    expect(refused.length).toBeGreaterThan(35);
  });

  test("has no password, hash, token, session or secret, whoever asks", () => {
    // The document names fields, such as `password`, and holds nobody's.
    const all = [...done, ...refused].filter(({ what }) => !what.includes("/api/openapi.json"));
    expect(all.flatMap(secretsTold)).toEqual([]);
  });

  test("has no e-mail address but the asker's own, and those of the lists that are an owner's to read", () => {
    expect([...done, ...refused].flatMap(othersTold)).toEqual([]);
  });
});

test("who tries another's address is told nothing of whose it is", async () => {
  const { ben, bensCode } = scene;
  const person = { firstName: "Eve", lastName: "Adams", password: "a brand new phrase" };
  const { client } = await newAmbassador("Eve", "Adams");
  const replies = [
    ["sign-up", await new Client().post("/api/ambassador/register", { ...person, email: ben.email })],
    ["sign-in", await signInAs("ambassador", ben.email, "a wrong guess")],
    ["sign-in as an owner", await signInAs("admin", ben.email, "a wrong guess")],
    ["moving there", await client.post("/api/ambassador/users/email", { email: ben.email, currentPassword: password })],
  ] as const;
  const all = replies.map(([what, { body }]) => ({ what, body, mayRead: [ben.email], mayNotRead: [ben.id, bensCode] }));
  expect(replies.map(([, { status }]) => status)).toEqual([409, 401, 401, 202]);
  expect(all.flatMap((it) => [...secretsTold(it), ...othersTold(it)])).toEqual([]);
});
