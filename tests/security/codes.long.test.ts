import { beforeAll, describe, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import * as z from "zod/mini";
import { Client, newKey } from "../contract/support/client.ts";
import { newAmbassador, newLink, password } from "../contract/support/people.ts";
import { type Stage, stage } from "../contract/support/shop.ts";
import { postal } from "../support/postal.ts";

/** Crockford's base 32. https://www.crockford.com/base32.html */
const base32 = "0123456789abcdefghjkmnpqrstvwxyz";
const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const howMany = 200;
/** Fewer: each costs the hash of a password. */
const howManySessions = 100;

let on: Stage;
beforeAll(async () => {
  on = await stage([1_000]);
});

/** So many, a few at a time. */
async function made(times: number, make: () => Promise<string>, atOnce = 10): Promise<string[]> {
  const all: string[] = [];
  while (all.length < times) all.push(...(await Promise.all(Array.from({ length: atOnce }, make))));
  return all;
}

/**
 * No repeats, and every character about as often as every other: six standard deviations of the binomial, so that
 * chance alone fails this once in millions of runs, and a counter, a clock or too few bits fail it always.
 */
function lookRandom(codes: readonly string[], alphabet: string): void {
  expect(new Set(codes).size).toBe(codes.length);
  const text = codes.join("");
  const [expected, deviation] = [text.length / alphabet.length, Math.sqrt(text.length / alphabet.length)];
  const odd = [...alphabet].filter((one) => Math.abs(text.split(one).length - 1 - expected) > 6 * deviation);
  expect(odd).toEqual([]);
  // Neighbours share no beginning: of 200 with five bits a character, two share more than seven once in millions of runs.
  const sorted = [...codes].sort();
  const shared = sorted.map((code, at) => [...code].findIndex((one, place) => one !== sorted[at + 1]?.[place]));
  expect(Math.max(...shared)).toBeLessThanOrEqual(7);
}

describe("of some hundreds", () => {
  test("link codes, each has 16 characters of 32 and none comes twice", async () => {
    const ids = on.products.map(({ id }) => id);
    // An ambassador may make a hundred an hour.
    const makers = [on.ambassador];
    while (makers.length * 90 < howMany) makers.push(await newAmbassador());
    let turn = 0;
    const codes = await made(
      howMany,
      async () => (await newLink(makers[turn++ % makers.length] ?? on.ambassador, ids)).code,
    );
    expect(codes.filter((code) => !/^[0-9a-hjkmnp-tv-z]{16}$/.test(code))).toEqual([]);
    lookRandom(codes, base32);
  });

  test("order ids, each has 26 characters of 32 and none comes twice, though keys are the buyer's to choose", async () => {
    const placed = z.object({ orderId: z.string() });
    const body = {
      code: on.code,
      buyer: { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" },
      lines: [{ productId: on.products[0]?.id, quantity: 1 }],
    };
    const ids = await made(howMany, async () => {
      const reply = await new Client().post("/api/checkout/orders", body, newKey());
      return z.parse(placed, reply.body).orderId;
    });
    expect(ids.filter((id) => !/^ord_[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toEqual([]);
    lookRandom(
      ids.map((id) => id.slice(4).toLowerCase()),
      base32,
    );
  });

  test("sessions, each has 128 bits and none comes twice; the token says who it is and nothing more", async () => {
    const { email } = on.ambassador;
    const ids = await made(
      howManySessions,
      async () => {
        const client = new Client();
        await client.post("/api/ambassador/login", { email, password });
        const claims = decodeJwt(client.cookie("__Host-herald-ambassador") ?? "");
        expect(Object.keys(claims).sort()).toEqual(["aud", "exp", "iat", "iss", "sid", "sub"]);
        return String(claims.sid);
        // One account has ten tries, and those that succeed are taken back from the sixth on.
      },
      4,
    );
    expect(ids.filter((id) => !/^[\w-]{22}$/.test(id))).toEqual([]);
    // The last character has two bits of the 128, so it is one of four only.
    lookRandom(
      ids.map((id) => id.slice(0, 21)),
      base64url,
    );
  });
});
