import { errors, Redis } from "@upstash/redis";
import * as z from "zod/mini";
import { clientOf, secret } from "./secrets.ts";
import type { Settings } from "./settings.ts";

const upstash = z.object({ url: z.url(), token: z.string().check(z.minLength(1)) });

/** The shop's Redis at Upstash. @returns what to ask it through */
export const redisOf = (settings: Settings) =>
  clientOf(
    secret(settings.secretId("upstash"), upstash),
    (credentials) => new Redis({ ...credentials, enableTelemetry: false, automaticDeserialization: false }),
    isTokenRefused,
  );

/** Upstash's client tells of an answer 401 in words alone. */
const isTokenRefused = (error: unknown): boolean =>
  error instanceof errors.UpstashError && /^(WRONGPASS|NOAUTH|Unauthorized)\b/.test(error.message);
