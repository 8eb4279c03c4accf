import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import { passes, secret } from "./secrets.ts";
import { service } from "./service.ts";

const webhookSecret = z.object({ signingSecrets: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)) });
/** Stripe's own tolerance. */
const toleranceSeconds = 300;

/**
 * Verifies Stripe's signature (https://docs.stripe.com/webhooks#verify-manually) with the platform's own HMAC: the
 * webhook then carries none of Stripe's client. Several secrets may be valid at once, while one is being changed.
 */
export const webhooks = service((settings) => {
  const webhookKeys = secret(settings.secretId("stripe-webhook"), webhookSecret);
  return {
    /** @throws AppError `invalid_signature` */
    async verify(rawBody: string, header: string | undefined, now: Date): Promise<void> {
      const { timestamp, signatures } = parseHeader(header ?? "");
      const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
      const isSignedBy = (key: string) => {
        const expected = createHmac("sha256", key).update(`${timestamp}.${rawBody}`).digest();
        return signatures.some((signature) => same(Buffer.from(signature, "hex"), expected));
      };
      const isSigned = await passes(webhookKeys, ({ signingSecrets }) => signingSecrets.some(isSignedBy));
      if (!isSigned) throw new AppError("invalid_signature", "The body does not carry Stripe's signature.");
      if (!(age <= toleranceSeconds)) throw new AppError("invalid_signature", "The signature is too old.");
    },
  };
});

function parseHeader(header: string) {
  const pairs = header.split(",").map((part) => part.split("="));
  const timestamp = pairs.find(([name]) => name === "t")?.[1] ?? "none";
  const signatures = pairs.flatMap(([name, value]) => (name === "v1" && value ? [value] : []));
  return { timestamp, signatures };
}

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
