import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import type { SecretName } from "../../../shared/topology.ts";
import { secretIdOf } from "../../cloud/names.ts";
import { isNamed } from "../../terminal/aws-sentence.ts";
import { refuseMissing } from "../aws/stack.ts";
import type { Stage } from "../aws/stage.ts";

/** Secrets that other companies give out. The rest are drawn when the stack is made. */
export type ForeignSecret = Exclude<SecretName, "tokens" | "edge">;

const filled = z.string().check(z.minLength(1));

/** What each holds, as its function reads it, and an example to copy. Only `prod` takes real money. */
const shapes = {
  stripe: { holds: z.object({ secretKey: filled }), example: '{"secretKey":"sk_KIND_…"}' },
  "stripe-webhook": {
    holds: z.object({ signingSecrets: z.array(filled).check(z.minLength(1)) }),
    example: '{"signingSecrets":["whsec_…"]}',
  },
  upstash: { holds: z.object({ url: z.url(), token: filled }), example: '{"url":"https://….upstash.io","token":"…"}' },
} as const satisfies Record<ForeignSecret, { holds: z.ZodMiniType; example: string }>;

/** In the order in which a shop needs them. */
export const foreignSecrets = Object.keys(shapes) as ForeignSecret[];
export const isForeignSecret = (name: string): name is ForeignSecret => Object.hasOwn(shapes, name);

/** How a secret stands. Its value is only ever looked at, never shown. */
export type SecretState =
  | { is: "missing" }
  | { is: "wrong"; fields: readonly string[] }
  | { is: "sound"; text: string };

export async function secretState({ region, name: stage }: Stage, name: ForeignSecret): Promise<SecretState> {
  const secrets = new SecretsManagerClient({ region });
  try {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretIdOf(stage, name) }));
    return stateOf(name, SecretString);
  } catch (error) {
    if (isNamed(error, "ResourceNotFoundException")) return { is: "missing" };
    throw error;
  }
}

/** How a secret of that value stands. */
export function stateOf(name: ForeignSecret, text: string | undefined): SecretState {
  if (!text?.trim()) return { is: "missing" };
  const parsed = z.safeParse<z.ZodMiniType>(shapes[name].holds, parsedJson(text));
  if (parsed.success) return { is: "sound", text };
  return { is: "wrong", fields: parsed.error.issues.map(({ path }) => path.join(".") || "the JSON itself") };
}

/** What a secret holds for what somebody gave: the JSON itself, or a key alone where a key is all that there is. */
export function documentOf(name: ForeignSecret, given: string): string {
  const text = given.trim();
  if (text === "" || text.startsWith("{") || name === "upstash") return text;
  return JSON.stringify(name === "stripe" ? { secretKey: text } : { signingSecrets: [text] });
}

/** Puts a value in, as the secret's next version. @throws Refusal where the stage has no such secret */
export async function putSecret({ region, ...stage }: Stage, name: SecretName, SecretString: string): Promise<void> {
  const secrets = new SecretsManagerClient({ region });
  try {
    await secrets.send(new PutSecretValueCommand({ SecretId: secretIdOf(stage.name, name), SecretString }));
  } catch (error) {
    if (isNamed(error, "ResourceNotFoundException")) refuseMissing({ region, ...stage });
    throw error;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How to put a value in: from a file, since a shell keeps what is typed, and not from this folder, which is git's. */
export function howToPut({ name: stage }: Stage, name: ForeignSecret, state: SecretState): string[] {
  const file = `$HOME/${name}.json`;
  const wrong = state.is === "wrong" ? [`What is there now is wrong in: ${state.fields.join(", ")}.`] : [];
  return [
    ...wrong,
    `Write ${shapes[name].example.replace("KIND", stage === "prod" ? "live" : "test")} with your own values into ${file}, then`,
    `  npm run secrets -- --stage ${stage} --set ${name} --file "${file}"`,
    `and delete ${file}.`,
  ];
}
