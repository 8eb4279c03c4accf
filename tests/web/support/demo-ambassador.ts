import { ambassadors } from "../../../infra/local/demo/catalogue.ts";
import { Client } from "../../contract/support/client.ts";

/** The demo shop's best seller, signed in; absent where the Herald under test has no demo shop. */
export async function demoAmbassador(): Promise<Client | undefined> {
  const [best] = ambassadors;
  if (!best) return undefined;
  const client = new Client();
  const { status } = await client.post("/api/ambassador/login", { email: best.email, password: best.password });
  return status === 200 ? client : undefined;
}
