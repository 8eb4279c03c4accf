import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import type { FunctionName } from "../../../shared/topology.ts";
import { lambdaNameOf } from "../../cloud/names.ts";
import { isNamed } from "../../terminal/aws-sentence.ts";
import { Refusal } from "../../terminal/refusal.ts";
import { refuseMissing } from "./stack.ts";
import type { Stage } from "./stage.ts";

/** What became of a function's run: what it returned, or what it threw. */
export type Run = { answer: unknown } | { thrown: { type: string; message: string } };

/**
 * Runs a function once and waits for its end.
 * @throws Refusal where the stage has no such function, or no more of it may run at this moment
 */
export async function invoke(stage: Stage, name: FunctionName, payload: unknown): Promise<Run> {
  // One attempt: a run that the network cut off from us may have happened, and is not ours to repeat.
  const lambda = new LambdaClient({ region: stage.region, maxAttempts: 1 });
  const FunctionName = lambdaNameOf(stage.name, name);
  try {
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(payload) }),
    );
    const answer = parsed(Payload?.transformToString());
    return FunctionError ? { thrown: thrownOf(answer, FunctionError) } : { answer };
  } catch (error) {
    if (isNamed(error, "ResourceNotFoundException")) refuseMissing(stage);
    if (isNamed(error, "TooManyRequestsException")) {
      throw new Refusal(`${name} is running as often as it may at this moment: try again in a minute.`);
    }
    throw error;
  }
}

function parsed(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}

/** Lambda tells of an error as `{"errorType", "errorMessage"}`. */
function thrownOf(answer: unknown, otherwise: string) {
  const field = (name: string) => {
    const value: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  return { type: field("errorType") ?? otherwise, message: field("errorMessage") ?? otherwise };
}
