import { html } from "hono/html";
import { formatMinor } from "./currency.ts";
import { isOpen } from "./dispute-charge.ts";
import type { Charge, Dispute, Refund } from "./objects.ts";
import { type Html, page } from "./page-layout.ts";
import type { StandIn } from "./stand-in.ts";
import type { EventRow, SessionRow } from "./store.ts";

const styles = `
main{max-width:1080px;margin:0 auto;padding:1.5rem 1rem 3rem;display:grid;gap:1.5rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;justify-content:space-between}h1{font-size:1.5rem}h2{font-size:1.1rem}
.card{padding:1.1rem 1.25rem}.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:.75rem 0;border-top:1px solid var(--line)}
.row:first-of-type{margin-top:.6rem}.what{min-width:14rem;flex:1}.acts{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}
.acts,.tools{font-size:.9rem}.acts form{display:flex;gap:.4rem}.acts input{width:6.5rem;padding:.35rem .6rem}.id{overflow-wrap:anywhere}.amount{font-weight:650}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}`;

/** The dashboard: what was paid, what became of it, and which events reached Herald. Newest first. */
export function dashboardPage(
  standIn: StandIn,
  webhookUrl: string,
  notice: { text: string; bad: boolean } | null,
): Html {
  const { store, courier } = standIn;
  const sessions = store.sessions.all().reverse().slice(0, 50);
  const events = store.events.all().reverse().slice(0, 60);
  const held = store.events.all().filter((row) => row.delivery === "held").length;
  const body = html`
<p class="banner"><strong>Stand-in for Stripe.</strong> Payments on this laptop are play money.</p>
<main>
<header><h1>Payments desk</h1><p class="soft small">Events go to <code class="id">${webhookUrl}</code></p></header>
${notice === null ? "" : html`<p class="notice ${notice.bad ? "bad" : "good"}" role="status">${notice.text}</p>`}
<section class="card"><h2>Payments</h2>
${sessions.length === 0 ? html`<p class="soft row">Nothing yet: a checkout in the shop opens a payment page here.</p>` : sessions.map((row) => paymentRow(row, standIn))}
</section>
<section class="card"><header><h2>Events</h2><div class="tools">
${courier.onHold ? html`<span class="tag wait">${held} held</span>${act("/desk/release", "Release, newest first", { order: "lifo" })}${act("/desk/hold", "Deliver and go on", { on: "false" })}` : act("/desk/hold", "Hold new events", { on: "true" })}
</div></header>
${events.length === 0 ? html`<p class="soft row">None yet.</p>` : events.map(eventRow)}
</section>
</main>`;
  return page("Payments desk", styles, body);
}

function paymentRow(row: SessionRow, standIn: StandIn): Html {
  const { session } = row;
  const intent = session.payment_intent === null ? undefined : standIn.store.intents.get(session.payment_intent);
  const charge = intent?.latest_charge ? standIn.store.charges.get(intent.latest_charge) : undefined;
  const dispute = charge && standIn.store.disputes.all().findLast((each) => each.charge === charge.id);
  const lines = row.lines.map((line) => `${line.item.quantity} × ${line.item.description}`).join(", ");
  return html`<div class="row">
<div class="what"><span class="amount">${formatMinor(session.amount_total, session.currency)}</span> ${statusTag(row, intent?.status, charge, dispute)}
<br><span class="small">${lines}</span>
<br><span class="small soft id">${session.customer_details?.email ?? "no e-mail"} · ${time(session.created)} · <code>${session.payment_intent ?? short(session.id)}</code></span></div>
<div class="acts">
${session.url === null ? "" : html`<a class="button" href="${session.url}">Payment page</a>${act(`/desk/sessions/${row.id}/expire`, "Expire")}`}
${intent?.status === "processing" ? [act(`/desk/sessions/${row.id}/settle`, "Debit arrives", { succeeds: "true" }), act(`/desk/sessions/${row.id}/settle`, "Debit fails", { succeeds: "false" })] : ""}
${charge?.status === "succeeded" ? moneyActs(charge, dispute, refundsOf(charge, standIn)) : ""}
</div></div>`;
}

function moneyActs(charge: Charge, dispute: Dispute | undefined, refunds: Refund[]): Html {
  if (dispute && isOpen(dispute)) return disputeActs(dispute);
  const left = charge.amount - charge.amount_refunded;
  const refund = html`<form method="post" action="/desk/charges/${charge.id}/refund">
<input name="amount" inputmode="decimal" placeholder="all" aria-label="Amount to refund, at most ${formatMinor(left, charge.currency)}"><button>Refund</button></form>`;
  const ask = (inquiry: boolean) =>
    act(`/desk/charges/${charge.id}/dispute`, inquiry ? "Inquire" : "Dispute", { inquiry: String(inquiry) });
  return html`${refunds.map(refundActs)}${left > 0 && dispute?.status !== "lost" ? refund : ""}${dispute === undefined ? [ask(false), ask(true)] : ""}`;
}

const refundsOf = ({ id }: Charge, { store }: StandIn) => store.refunds.all().filter((each) => each.charge === id);

function disputeActs({ id, status }: Dispute): Html {
  const close = (how: string, label: string) => act(`/desk/disputes/${id}/close`, label, { status: how });
  if (status === "warning_needs_response") {
    return html`${act(`/desk/disputes/${id}/escalate`, "Becomes a chargeback")}${close("warning_closed", "Inquiry closed")}`;
  }
  return html`${close("won", "Dispute won")}${close("lost", "Dispute lost")}`;
}

/** A refund goes on by the buyer's bank, or by the buyer. */
function refundActs({ id, status, amount, currency }: Refund): Html {
  const step = (to: string, label: string) =>
    act(`/desk/refunds/${id}/move`, `${formatMinor(amount, currency)} ${label}`, { status: to });
  if (status === "succeeded") return step("failed", "comes back");
  if (status !== "pending" && status !== "requires_action") return html``;
  return html`${step("succeeded", "arrives")}${step("failed", "fails")}${step("canceled", "is canceled")}`;
}

function statusTag(
  { session }: SessionRow,
  intent: string | undefined,
  charge: Charge | undefined,
  dispute: Dispute | undefined,
): Html {
  if (dispute?.status.startsWith("warning_")) return tag("wait", isOpen(dispute) ? "Inquiry" : "Inquiry closed");
  if (dispute && isOpen(dispute)) return tag("bad", "Disputed");
  if (dispute) return tag(dispute.status === "lost" ? "bad" : "good", `Dispute ${dispute.status}`);
  if (charge?.refunded) return tag("plain", "Refunded");
  if (charge && charge.amount_refunded > 0) {
    return tag("wait", `${formatMinor(charge.amount_refunded, charge.currency)} refunded`);
  }
  if (session.payment_status === "paid") return tag("good", "Paid");
  if (session.status === "open") return tag("wait", "Open");
  if (session.status === "expired") return tag("plain", "Expired");
  return intent === "processing" ? tag("wait", "Debit on its way") : tag("bad", "Debit failed");
}

function eventRow(row: EventRow): Html {
  const last = row.attempts.at(-1);
  const kinds = { delivered: "good", pending: "wait", held: "wait", failed: "bad" } as const;
  const answer = last
    ? `${row.attempts.length} × sent, last answer ${last.status ?? last.error ?? "none"}`
    : "not sent yet";
  return html`<div class="row">
<div class="what"><code>${row.event.type}</code> ${tag(kinds[row.delivery], row.delivery)}
<br><span class="small soft id">${time(row.event.created)} · ${answer} · <code>${row.id}</code></span></div>
<div class="acts">${act(`/desk/events/${row.id}/deliver`, "Deliver again", { times: "1" })}${act(`/desk/events/${row.id}/deliver`, "Twice at once", { times: "2" })}</div></div>`;
}

function act(action: string, label: string, fields: Record<string, string> = {}): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${action}">${hidden}<button>${label}</button></form>`;
}

function tag(kind: "good" | "bad" | "wait" | "plain", text: string): Html {
  return html`<span class="tag ${kind}">${text}</span>`;
}

function short(id: string): string {
  return `${id.slice(0, 16)}…`;
}

/** UTC, as everywhere in Herald. */
function time(epoch: number): string {
  return new Date(epoch * 1000).toISOString().slice(0, 19).replace("T", " ");
}
