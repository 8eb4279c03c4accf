import { type StartOptions, startLocalCloud } from "../../infra/local/cloud.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { type Environment, readSettings } from "../../infra/local/settings/settings.ts";

/** As whom the means of the contract tests sign in. */
export const shopOwner = { email: "owner@example.com", password: "a long enough passphrase" };

/** A local cloud of this process: without the demo shop, on free ports, telling nobody. */
export async function startEmptyCloud(
  directory: string,
  environment: Environment = {},
  options: StartOptions = {},
): Promise<LocalCloud> {
  const settings = readSettings(["--empty"], {
    ...environment,
    PORT: "0",
    HERALD_DATA_DIR: directory,
    HERALD_GRANTS_DIR: process.env.HERALD_GRANTS_DIR,
  });
  if (settings === "help") throw new Error("No help was asked for.");
  return startLocalCloud(settings, { show: () => {}, ...options });
}

/** Has the means of the contract tests (their shop, their people) speak to this cloud. */
export function speakTo(cloud: LocalCloud): void {
  Object.assign(process.env, {
    HERALD_URL: cloud.url,
    HERALD_INBOX_URL: cloud.inboxUrl,
    HERALD_ADMIN_EMAIL: shopOwner.email,
    HERALD_ADMIN_PASSWORD: shopOwner.password,
  });
}

/** Makes the owner as whom those means sign in. */
export async function createOwner(cloud: LocalCloud): Promise<void> {
  await cloud.invoke("accounts/create-admin", { firstName: "Olga", lastName: "Owner", ...shopOwner });
}

/** Such a cloud with an owner, to which the means of the contract tests speak. */
export async function startEmptyShop(directory: string, environment: Environment = {}): Promise<LocalCloud> {
  const cloud = await startEmptyCloud(directory, environment);
  speakTo(cloud);
  await createOwner(cloud);
  return cloud;
}
