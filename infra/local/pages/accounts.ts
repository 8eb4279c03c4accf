import { ambassadors, type DemoAccount, owner } from "../demo/catalogue.ts";
import type { Urls } from "./urls.ts";

/** An account that one can sign in with at once. */
export interface Account {
  role: string;
  email: string;
  /** Absent where somebody has chosen another one than the demo's. */
  password?: string;
}

/** What stands for a password that only who has chosen it knows. */
export const otherPassword = "with the password chosen for it since";

/** The accounts that one can sign in with at once; without a password where somebody has chosen another one. */
export function accountsOf({ hasDemo, changed }: Pick<Urls, "hasDemo" | "changed">): Account[] {
  const one = (role: string, { email, password }: DemoAccount) => ({
    role,
    email,
    ...(!changed.includes(email) && { password }),
  });
  return [
    one("Owner", owner),
    ...ambassadors.slice(0, hasDemo ? 1 : 0).map((ambassador) => one("Ambassador", ambassador)),
  ];
}
