import * as z from "zod/mini";

const environment = z.object({
  HERALD_URL: z.url(),
  HERALD_INBOX_URL: z.url(),
  HERALD_ADMIN_EMAIL: z.string(),
  HERALD_ADMIN_PASSWORD: z.string(),
});

/** Where the Herald under test answers, its inbox, and an owner's credentials. Set by global-setup.ts for a local run. */
export function underTest() {
  const it = z.parse(environment, process.env);
  return {
    url: it.HERALD_URL.replace(/\/$/, ""),
    inboxUrl: it.HERALD_INBOX_URL.replace(/\/$/, ""),
    admin: { email: it.HERALD_ADMIN_EMAIL, password: it.HERALD_ADMIN_PASSWORD },
  };
}
