import * as z from "zod/mini";
import type { FunctionName } from "../../../shared/topology.ts";
import { type Asked, httpEvent } from "../kit/events.ts";
import type { Outcome } from "./lambda.ts";
import type { World } from "./world.ts";

const answered = z.object({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.unknown())),
  body: z.optional(z.string()),
  cookies: z.optional(z.array(z.string())),
});

export interface Answer {
  status: number;
  body: unknown;
  /** As a browser would send them from then on. */
  cookies: string[];
}

/** The status of an answer; 500 for what is none, as API Gateway says it. */
export function statusOf(outcome: Outcome | undefined): number {
  if (outcome === undefined || outcome === "died" || "failed" in outcome) return 500;
  return z.parse(answered, outcome.answer).statusCode;
}

export function answerOf(outcome: Outcome): Answer {
  if (outcome === "died" || "failed" in outcome) return { status: 500, body: undefined, cookies: [] };
  const { statusCode: status, headers, body = "", cookies = [] } = z.parse(answered, outcome.answer);
  const isPage = String(headers?.["content-type"]).startsWith("text/html");
  return {
    status,
    body: body === "" ? undefined : isPage ? body : JSON.parse(body),
    cookies: cookies.map((it) => it.split(";")[0] ?? ""),
  };
}

/** Asks a function once, whatever comes of it. */
export async function askOnce(world: World, name: FunctionName, asked: Asked): Promise<Answer> {
  return answerOf(await world.lambda.run(name, httpEvent(name, asked, world.cloud.secrets.edgeKey)));
}

/** Asks up to so many times while the answer is a failure (5xx). @returns the last answer */
export async function askAgain(world: World, name: FunctionName, asked: Asked, times: number): Promise<Answer> {
  let answer = await askOnce(world, name, asked);
  for (let tries = 1; answer.status >= 500 && tries < times; tries++) answer = await askOnce(world, name, asked);
  return answer;
}

/** Two faults can't make a person ask this often. */
const maxTries = 6;

/** Asks until there is an answer that is not a failure (5xx), as a person does, with the same words. */
export async function ask(world: World, name: FunctionName, asked: Asked): Promise<Answer> {
  const answer = await askAgain(world, name, asked, maxTries);
  if (answer.status >= 500) throw new Error(`${name} answers ${answer.status} each time.`);
  return answer;
}

/** Asks for something that must succeed. @throws Error where it is refused */
export async function get<Schema extends z.ZodMiniType>(
  world: World,
  name: FunctionName,
  asked: Asked,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { status, body } = await ask(world, name, asked);
  if (status >= 300) throw new Error(`${name} answers ${status}: ${JSON.stringify(body)}`);
  return z.parse(schema, body);
}
