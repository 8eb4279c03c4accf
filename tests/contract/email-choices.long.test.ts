import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, shaped } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { mailTo } from "./support/inbox.ts";
import { untilLaterSaleIsDone } from "./support/later-sale.ts";
import { mailsAbout } from "./support/links-in-mail.ts";
import { type Ambassador, newAmbassador, owner } from "./support/people.ts";
import { type Stage, sell, stage } from "./support/shop.ts";
import { newMember } from "./support/team.ts";

const choices = z.object({
  items: z.array(z.object({ topic: z.string(), isChosen: z.boolean(), isWanted: z.boolean() })),
});
const path = "/api/ambassador/email-choices";
const wantedBy = async ({ client }: Pick<Ambassador, "client">) =>
  (await client.read(path, choices)).items.filter(({ isWanted }) => isWanted).map(({ topic }) => topic);
const earned = async ({ ambassador }: Stage) =>
  (await mailTo(ambassador.email)).filter(({ subject }) => subject.startsWith("You earned "));

/** A shop whose ambassador has confirmed their address: nobody else is written to of sales. */
async function confirmedStage(): Promise<Stage> {
  const on = await stage([1_000]);
  await confirmAddress(on.ambassador);
  return on;
}

/** Of the link in the footer of what they were told of their first sale. */
async function tokenOfSale({ ambassador }: Stage): Promise<string> {
  const [told] = await mailsAbout(ambassador.email, /^You earned /);
  return /\/unsubscribe#token=(\S+)/.exec(told?.body.text ?? "")?.[1] ?? "";
}
const oneClick = (token: string, headers: Record<string, string> = {}, body = "List-Unsubscribe=One-Click") =>
  new Client().sendRaw("POST", `/api/emails/unsubscribe/${token}`, body, {
    "content-type": "application/x-www-form-urlencoded",
    ...headers,
  });

describe("which e-mails somebody gets", () => {
  test("is everything until they choose; what keeps an account safe is no choice", async () => {
    const ada = await newAmbassador();
    expect((await ada.client.read(path, choices)).items).toEqual([
      { topic: "sales", isChosen: true, isWanted: true },
      { topic: "refunds", isChosen: true, isWanted: true },
      { topic: "digest", isChosen: true, isWanted: true },
      { topic: "earnings", isChosen: false, isWanted: true },
      { topic: "programme", isChosen: false, isWanted: true },
      { topic: "account", isChosen: false, isWanted: true },
    ]);
    expect((await ada.client.put(path, { account: false })).status).toBe(400);
    expect((await ada.client.put(path, {})).status).toBe(400);
    expect((await ada.client.put(path, { refunds: false })).status).toBe(200);
    expect((await ada.client.put(path, { sales: false })).status).toBe(200);
    expect(await wantedBy(ada)).toEqual(["digest", "earnings", "programme", "account"]);
    expect(shaped(await ada.client.put(path, { sales: true }), 200, choices).items[0]?.isWanted).toBe(true);
    expect(await wantedBy(ada)).toEqual(["sales", "digest", "earnings", "programme", "account"]);
  });

  test("holds for the next sale; buyer and owner are told of it all the same", async () => {
    const on = await confirmedStage();
    await on.ambassador.client.put(path, { sales: false });
    const order = await sell(on);
    await mailsAbout(order.buyerEmail, /^Your order #\d+ at /);
    await untilLaterSaleIsDone();
    expect(await earned(on)).toEqual([]);
  });

  test("is, in the team, whether they hear of ambassadors' questions, and nothing of what ambassadors choose", async () => {
    const admin = await owner();
    for (const client of [admin, (await newMember(admin, "viewer")).client]) {
      const { items } = await client.read("/api/admin/email-choices", choices);
      expect(items).toEqual([
        { topic: "questions", isChosen: true, isWanted: true },
        { topic: "digest", isChosen: true, isWanted: true },
        { topic: "account", isChosen: false, isWanted: true },
      ]);
      expect((await client.put("/api/admin/email-choices", { sales: false })).status).toBe(400);
    }
  });
});

describe("the link of an e-mail", () => {
  test("stops its kind by one click, without a sign-in and from anywhere, as often as one likes, and no other kind", async () => {
    const on = await confirmedStage();
    await sell(on);
    const token = await tokenOfSale(on);
    for (const headers of [{}, { origin: "https://mail.example", "sec-fetch-site": "cross-site" }]) {
      expect((await oneClick(token, headers)).status).toBe(204);
    }
    const multipart = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await oneClick(token, { "content-type": "multipart/form-data; boundary=x" }, multipart)).status).toBe(204);
    expect(await wantedBy(on.ambassador)).toEqual(["refunds", "digest", "earnings", "programme", "account"]);
    await sell(on);
    await untilLaterSaleIsDone();
    expect(await earned(on)).toHaveLength(1);
  });

  test("stops nothing when it is opened: it leads to a page that asks", async () => {
    const on = await confirmedStage();
    await sell(on);
    const token = await tokenOfSale(on);
    const reply = await new Client().get(`/api/emails/unsubscribe/${token}`);
    expect([reply.status, reply.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(new RegExp(`/unsubscribe#token=${token}$`)),
    ]);
    expect(await wantedBy(on.ambassador)).toContain("sales");
    expect((await new Client().post(`/api/emails/unsubscribe/${token}`, {})).status).toBe(204);
    expect(await wantedBy(on.ambassador)).not.toContain("sales");
  });

  test("opens nothing else: guessed, another's, or of no such kind, it is refused and changes nothing", async () => {
    const [on, ben] = [await confirmedStage(), await newAmbassador("Ben", "Bergman")];
    await sell(on);
    const token = await tokenOfSale(on);
    const [topic, userId, key = ""] = token.split(".");
    const guesses = [
      `${topic}.${userId}.${"A".repeat(22)}`,
      `${topic}.${ben.id}.${key}`,
      `${topic}.usr_${"0".repeat(26)}.${key}`,
    ];
    for (const guess of guesses) expect([guess, (await oneClick(guess)).status]).toEqual([guess, 404]);
    for (const wrong of [`account.${userId}.${key}`, `${token}x`, `${topic}.${userId}`, "x"]) {
      expect([wrong, (await oneClick(wrong)).status]).toEqual([wrong, 400]);
      expect((await new Client().get(`/api/emails/unsubscribe/${wrong}`)).status).toBe(400);
    }
    expect([await wantedBy(on.ambassador), await wantedBy(ben)].flat()).toHaveLength(12);
  });

  test("takes no other form than the one click, and no page of another site in its reader's name", async () => {
    const on = await confirmedStage();
    await sell(on);
    const token = await tokenOfSale(on);
    for (const body of ["", "x=1", "List-Unsubscribe=One-Click&x=1", "List-Unsubscribe=Two-Clicks"]) {
      expect([body, (await oneClick(token, {}, body)).status]).toEqual([body, body === "" ? 204 : 415]);
    }
    const foreign = { origin: "https://evil.example" };
    expect((await new Client().post(`/api/emails/unsubscribe/${token}`, {}, foreign)).status).toBe(403);
  });
});
