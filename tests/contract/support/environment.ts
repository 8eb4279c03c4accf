import * as z from "zod/mini";

/**
 * Where the Herald under test answers, its inbox, and an owner's credentials. Set by global-setup.ts for a local run.
 * Each is asked for when it is needed: a deployed Herald has no inbox that could be read.
 *
 * @throws Error that names the variable which is missing or wrong
 */
export function underTest() {
  return {
    get url() {
      return addressIn("HERALD_URL");
    },
    get inboxUrl() {
      return addressIn("HERALD_INBOX_URL");
    },
    get admin() {
      return { email: textIn("HERALD_ADMIN_EMAIL"), password: textIn("HERALD_ADMIN_PASSWORD") };
    },
    /**
     * How long a test waits for what follows by queue and event before it fails: a guard against waiting for ever, so
     * long that a busy machine never meets it.
     */
    get patienceMs() {
      return Number(process.env.HERALD_PATIENCE_SECONDS ?? 60) * 1_000;
    },
  };
}

function textIn(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`These tests need ${variable}.`);
  return value;
}

function addressIn(variable: string): string {
  const { success, data } = z.url({ protocol: /^https?$/ }).safeParse(textIn(variable));
  if (!success) throw new Error(`${variable} is no address: ${textIn(variable)}`);
  return data.replace(/\/$/, "");
}
