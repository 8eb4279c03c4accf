import * as z from "zod/mini";
import type { Random } from "../../../infra/local/demo/random.ts";
import { type Ambassador, password } from "./shop.ts";
import type { Visitor } from "./visitor.ts";

const person = z.object({ id: z.string() });
const list = z.object({ items: z.array(z.unknown()).check(z.minLength(1)) });
const stats = z.object({ links: z.array(z.object({ orders: z.int() })).check(z.minLength(1)) });
const board = z.object({ items: z.array(z.object({ rank: z.int() })).check(z.minLength(1)) });

/** What an ambassador looks at. Each answer must have something in it: all of them have sold. */
const pages: readonly { kind: string; to: string; answer: z.ZodMiniType }[] = [
  { kind: "own profile", to: "/api/ambassador/user", answer: person },
  { kind: "products", to: "/api/ambassador/products?limit=25", answer: list },
  { kind: "products, by a word", to: "/api/ambassador/products?limit=25&search=mug", answer: list },
  { kind: "own links", to: "/api/ambassador/links?limit=25", answer: list },
  { kind: "own statistics", to: "/api/ambassador/stats", answer: stats },
  { kind: "rankings", to: "/api/ambassador/rankings?top=10", answer: board },
];

export const signingIn = "sign in";

/** @throws Unexpected */
export async function signIn(visitor: Visitor, scope: "ambassador" | "admin", email: string, secret: string) {
  const to = `/api/${scope}/login`;
  await visitor.send({ kind: signingIn, method: "POST", to, body: { email, password: secret }, status: 200 });
}

/** An ambassador at work: signs in once. @returns what looks at one of their pages at a time; it throws Unexpected */
export async function ambassadorAtWork(visitor: Visitor, { email }: Ambassador, random: Random) {
  await signIn(visitor, "ambassador", email, password);
  return async (): Promise<void> => {
    const { answer, ...page } = random.pick(pages);
    await visitor.ask({ ...page, method: "GET", status: 200 }, answer);
  };
}
