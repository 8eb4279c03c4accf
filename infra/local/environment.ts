/** The environment that the functions find, as CloudFormation sets it in the cloud. */

import { poisonQueueVariable, queueUrlVariable, secretIdVariable } from "../../shared/topology-spec.ts";
import { isOnThisMachine } from "./services/database.ts";
import { STREAM_DEAD_LETTERS } from "./services/queues.ts";
import type { Settings } from "./settings/settings.ts";

export const TABLE = "herald";
export const BUS = "herald";

/** Where each service answers on this machine. */
export interface Addresses {
  app: string;
  dynamodb: string;
  sqs: string;
  eventBridge: string;
  ses: string;
  secretsManager: string;
  /** Absent with the real Stripe. */
  stripe?: string;
}

/** Variables that would lead the clients elsewhere. */
const STRAY = ["AWS_ENDPOINT_URL", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "STRIPE_API_URL", "STRIPE_DASHBOARD_URL"];
/** The person's identity: of use only with a database of their own. */
const IDENTITY = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN"];

/** The functions' variables. With a database elsewhere, the person's own credentials and region stay. */
export function environmentOf(
  settings: Settings,
  at: Addresses,
  names: { queues: readonly string[]; secrets: readonly string[]; urlOf: (queue: string) => string },
): Record<string, string> {
  const dummies = { AWS_REGION: "eu-west-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" };
  return {
    ...(isOnThisMachine(at.dynamodb) && dummies),
    AWS_ENDPOINT_URL_DYNAMODB: at.dynamodb,
    AWS_ENDPOINT_URL_SQS: at.sqs,
    AWS_ENDPOINT_URL_EVENTBRIDGE: at.eventBridge,
    AWS_ENDPOINT_URL_SES: at.ses,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: at.secretsManager,
    HERALD_TABLE: TABLE,
    HERALD_BUS: BUS,
    HERALD_VERSION: settings.version,
    ...settings.shop,
    APP_URL: settings.appUrl ?? at.app,
    [poisonQueueVariable]: names.urlOf(STREAM_DEAD_LETTERS),
    ...(at.stripe && { STRIPE_API_URL: at.stripe, STRIPE_DASHBOARD_URL: at.stripe }),
    ...Object.fromEntries(names.queues.map((queue) => [queueUrlVariable(queue), names.urlOf(queue)])),
    ...Object.fromEntries(names.secrets.map((secret) => [secretIdVariable(secret), secret])),
  };
}

/** Puts the variables in place for everything that this process loads from now on. Returns the way back. */
export function applyEnvironment(variables: Record<string, string>): () => void {
  const stray = variables.AWS_ACCESS_KEY_ID ? [...STRAY, ...IDENTITY] : STRAY;
  const before = new Map([...stray, ...Object.keys(variables)].map((name) => [name, process.env[name]]));
  for (const name of stray) delete process.env[name];
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
