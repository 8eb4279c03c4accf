import { ambassadors, applicants, type DemoAccount } from "../../../infra/local/demo/catalogue.ts";
import { Client } from "../../contract/support/client.ts";

/** The demo shop's best seller, signed in; absent where the Herald under test has no demo shop. */
export const demoAmbassador = (): Promise<Client | undefined> => signedInAs(ambassadors[0]);

/** Somebody whose application waits in the demo shop. */
export const demoApplicant = (): Promise<Client | undefined> => signedInAs(applicants[0]);

async function signedInAs(account: DemoAccount | undefined): Promise<Client | undefined> {
  if (!account) return undefined;
  const { email, password } = account;
  const client = new Client();
  const { status } = await client.post("/api/ambassador/login", { email, password });
  return status === 200 ? client : undefined;
}
