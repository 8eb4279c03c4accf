import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, eventually, shaped } from "./support/client.ts";
import { underTest } from "./support/environment.ts";
import { answersToStrangers } from "./support/interface.ts";
import { newAmbassador, owner, password, signInAs } from "./support/people.ts";

const user = z.object({ id: z.string(), firstName: z.string(), email: z.string(), scope: z.string() });
const problem = z.object({ code: z.string(), detail: z.string() });

describe("signing up", () => {
  test("signs in with a cookie that scripts and other sites can't reach", async () => {
    const client = new Client();
    const email = `${randomUUID()}@ambassador.example`;
    const body = { firstName: "Ada", lastName: "Lovelace", email, password };
    const reply = await client.post("/api/ambassador/register", body);
    expect(shaped(reply, 201, user)).toMatchObject({ firstName: "Ada", email, scope: "ambassador" });
    const cookie = reply.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-herald-ambassador=/);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain("Domain");
    expect((await client.get("/api/ambassador/user")).status).toBe(200);
    expect(JSON.stringify(reply.body)).not.toMatch(/argon2|password|session/i);
  });

  test("with an address that has an account is refused, also in other letters, also ten times at once", async () => {
    const email = `${randomUUID()}@ambassador.example`;
    const body = { firstName: "Ada", lastName: "Lovelace", password };
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        new Client().post("/api/ambassador/register", { ...body, email: index % 2 ? email : email.toUpperCase() }),
      ),
    );
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(9).fill(409)]);
  });

  test("with a common password is refused, naming the field", async () => {
    const body = { firstName: "Ada", lastName: "L", email: `${randomUUID()}@a.example`, password: "Password123" };
    const reply = await new Client().post("/api/ambassador/register", body);
    expect([reply.status, reply.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "password" })] }),
    ]);
  });
});

describe("signing in", () => {
  test("answers the same for a wrong password, an unknown address, and an ambassador at the owner's door", async () => {
    const { email } = await newAmbassador();
    const replies = await Promise.all([
      signInAs("ambassador", email, "not the password"),
      signInAs("ambassador", `${randomUUID()}@nobody.example`, password),
      signInAs("admin", email, password),
    ]);
    const seen = replies.map(({ status, body }) => ({ status, ...z.parse(problem, body) }));
    expect(new Set(seen.map((it) => JSON.stringify(it))).size).toBe(1);
    expect(seen[0]).toMatchObject({ status: 401, code: "wrong_credentials" });
  });

  test("is refused after ten failures, also for an address without an account", async () => {
    for (const email of [(await newAmbassador()).email, `${randomUUID()}@nobody.example`]) {
      const failures: number[] = [];
      // They are counted by the quarter of an hour, which may be over on the way.
      while (!failures.includes(429) && failures.length <= 20) {
        failures.push((await signInAs("ambassador", email, "a wrong guess")).status);
      }
      expect(failures.length).toBeGreaterThan(10);
      const reply = await signInAs("ambassador", email, password);
      expect(reply.status).toBe(429);
      expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
    }
  });

  test("often with the right password is no failure", async () => {
    const { email } = await newAmbassador();
    for (let times = 0; times < 12; times++) {
      expect((await signInAs("ambassador", email, password)).status).toBe(200);
    }
  });
});

describe("a session", () => {
  test("is dead everywhere at once after signing out, and other sessions go on", async () => {
    const { client, email } = await newAmbassador();
    const stolen = client.copy();
    const elsewhere = new Client();
    shaped(await elsewhere.post("/api/ambassador/login", { email, password }), 200, user);
    const reply = await client.post("/api/ambassador/logout", undefined);
    expect(reply.status).toBe(204);
    expect(reply.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await stolen.get("/api/ambassador/user")).status).toBe(401);
    expect((await elsewhere.get("/api/ambassador/user")).status).toBe(200);
  });

  test("ends when the password changes elsewhere; the one that changed it goes on", async () => {
    const { client, email } = await newAmbassador();
    const elsewhere = new Client();
    shaped(await elsewhere.post("/api/ambassador/login", { email, password }), 200, user);
    const wrong = await client.put("/api/ambassador/users/password", {
      currentPassword: "no",
      password: "another phrase",
    });
    expect(wrong.status).toBe(401);
    const body = { currentPassword: password, password: "another long phrase" };
    expect((await client.put("/api/ambassador/users/password", body)).status).toBe(204);
    expect((await client.get("/api/ambassador/user")).status).toBe(200);
    expect((await elsewhere.get("/api/ambassador/user")).status).toBe(401);
    expect((await signInAs("ambassador", email, password)).status).toBe(401);
    expect((await signInAs("ambassador", email, body.password)).status).toBe(200);
  });

  test("that begins with the old password while it is being changed is none afterwards", async () => {
    const { client, email } = await newAmbassador();
    const thieves: Client[] = [];
    let isChanged = false;
    const thief = async () => {
      while (!isChanged) {
        const one = new Client();
        if ((await one.post("/api/ambassador/login", { email, password })).status === 200) thieves.push(one);
      }
    };
    const change = async () => {
      await eventually(async () => expect(thieves).not.toHaveLength(0));
      const body = { currentPassword: password, password: "another long phrase" };
      expect((await client.put("/api/ambassador/users/password", body)).status).toBe(204);
      isChanged = true;
    };
    await Promise.all([thief(), thief(), thief(), change()]);
    expect(thieves.length).toBeGreaterThan(0);
    const left = await Promise.all(thieves.map(async (one) => (await one.get("/api/ambassador/user")).status));
    expect(new Set(left)).toEqual(new Set([401]));
    expect((await client.get("/api/ambassador/user")).status).toBe(200);
  });

  test.each([
    ["forged", (token: string) => `${token.slice(0, -4)}AAAA`],
    ["of no algorithm", (token: string) => unsigned(token)],
    ["that is garbage", () => "garbage"],
  ])("with a token %s is none", async (_name, alter) => {
    const { client } = await newAmbassador();
    const name = "__Host-herald-ambassador";
    client.setCookie(name, alter(client.cookie(name) ?? ""));
    expect((await client.get("/api/ambassador/user")).status).toBe(401);
  });

  test("is asked for by every operation that is not public, before anything else", async () => {
    const answers = await answersToStrangers(["GET", "POST", "PUT", "DELETE"]);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter((answer) => !answer.endsWith(": 401 not_signed_in"))).toEqual([]);
  });

  test("of an ambassador opens no admin route, whichever cookie it comes in", async () => {
    const { client } = await newAmbassador();
    client.setCookie("__Host-herald-admin", client.cookie("__Host-herald-ambassador") ?? "");
    for (const path of ["/api/admin/orders", "/api/admin/stats", "/api/admin/products", "/api/admin/ambassadors"]) {
      expect((await client.get(path)).status).toBe(401);
      expect((await new Client().get(path)).status).toBe(401);
    }
  });
});

describe("a profile", () => {
  test("changes the name", async () => {
    const { client } = await newAmbassador();
    const reply = await client.put("/api/ambassador/users/info", { firstName: "Augusta" });
    expect(shaped(reply, 200, user)).toMatchObject({ firstName: "Augusta" });
    expect((await client.read("/api/ambassador/user", user)).firstName).toBe("Augusta");
  });

  test("says whether others see an ambassador's sum, and an owner's has no such thing", async () => {
    const { client } = await newAmbassador();
    const shown = z.object({ firstName: z.string(), hidesRevenue: z.optional(z.boolean()) });
    const before = await client.read("/api/ambassador/user", shown);
    expect(before.hidesRevenue).toBeUndefined();
    const reply = await client.put("/api/ambassador/users/info", { hidesRevenue: true });
    expect(shaped(reply, 200, shown)).toEqual({ ...before, hidesRevenue: true });
    expect(await client.read("/api/ambassador/user", shown)).toEqual({ ...before, hidesRevenue: true });
    const refused = await (await owner()).put("/api/admin/users/info", { hidesRevenue: true });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: "hidesRevenue" }] } });
  });

  test("of the owner has no revenue", async () => {
    const { body } = await (await owner()).get("/api/admin/user");
    expect(body).toMatchObject({ scope: "admin", email: underTest().admin.email });
    expect(body).not.toHaveProperty("revenueMinor");
  });
});

/** The same claims under `alg: none`. */
function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  return `${header}.${token.split(".")[1]}.`;
}
