import { relative } from "node:path";
import { paint } from "../terminal/screen.ts";
import { accountsOf, otherPassword } from "./pages/accounts.ts";
import { firstSale } from "./pages/first-sale.ts";
import type { Urls } from "./pages/urls.ts";

/** A path as one would type it here. */
function nearby(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
}

/** What the terminal shows once everything runs. `elapsedMs` counts from the start of the process. */
export function banner(at: Urls, elapsedMs: number): string {
  const accounts = accountsOf(at).map(({ role, email, password = otherPassword }) => [
    role,
    `${email}  ${paint("dim", password)}`,
  ]);
  const address = (url: string) => paint("cyan", url);
  const stripe = at.stripeUrl
    ? [
        [
          "Stripe",
          `${address(at.stripeUrl)}  ${paint("dim", "stand-in; card 4242 4242 4242 4242 pays, any future date, any CVC")}`,
        ],
      ]
    : [["Stripe", `your own test account; run: stripe listen --forward-to ${at.url}/api/checkout/webhook`]];
  const rows = [
    ["App", address(at.url)],
    ["Owner's pages", address(`${at.url}/admin`)],
    ["API reference", address(`${at.url}/api/docs`)],
    ["E-mail inbox", address(at.inboxUrl)],
    ...stripe,
    ...accounts,
    ["Data", nearby(at.dataDir)],
  ];
  const width = Math.max(...rows.map(([label = ""]) => label.length)) + 3;
  const lines = rows.map(([label = "", value]) => `  ${label.padEnd(width)}${value}`);
  const head = `  ${paint("bold", "Herald is ready")} ${paint("dim", `in ${Math.round(elapsedMs)} ms`)}`;
  const steps = firstSale(at).map((step, index) => `  ${index + 1}. ${step}`);
  const sale = [`  ${paint("bold", "A first sale, in two minutes")}`, "", ...steps];
  return ["", head, "", ...lines, "", ...sale, "", `  ${paint("dim", "Ctrl-C stops")}`, ""].join("\n");
}
