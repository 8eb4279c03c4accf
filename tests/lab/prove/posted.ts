import * as z from "zod/mini";
import { until } from "../../support/machine.ts";
import type { Services } from "../kit/services.ts";

const event = z.object({ id: z.string() });
const posted = z.object({ items: z.array(z.object({ id: z.string(), delivery: z.string() })) });

/** What Stripe posted since the last time, once it has posted all that it has, in the order in which it came to pass. */
export async function takePosted({ cloud }: { cloud: Services }): Promise<string[]> {
  const items = await until(async () => {
    const answer = await fetch(`${cloud.stripe.url}/_control/events`);
    const { items } = z.parse(posted, await answer.json());
    return items.every(({ delivery }) => delivery !== "pending") ? items : undefined;
  });
  const newestFirst = items.map(({ id }) => id);
  const ageOf = (body: string) => newestFirst.indexOf(z.parse(event, JSON.parse(body)).id);
  return cloud.posted
    .splice(0)
    .map(({ rawBody }) => rawBody)
    .toSorted((a, b) => ageOf(b) - ageOf(a));
}
