import * as z from "zod/mini";
import { route } from "./route.ts";

export const checkHealth = route({
  name: "reference/check-health",
  summary: "Ask whether the API is up",
  answer: { status: 200, body: z.object({ status: z.literal("ok"), version: z.string() }), description: "It is." },
});

export const readDocument = route({
  name: "reference/read-document",
  summary: "Read this document",
  answer: { status: 200, body: z.looseObject({ openapi: z.string() }), description: "The OpenAPI 3.1 document." },
});

/** Not in the reference: what answers where nothing else does. */
export const notFound = route({
  name: "reference/not-found",
  summary: "Answer what no other route takes",
  answer: { status: 404, description: "There is no such address." },
});
