import { html, raw } from "hono/html";
import { formatMinor } from "./currency.ts";
import { type Html, page } from "./page-layout.ts";
import type { SessionRow } from "./store.ts";
import { testCards } from "./test-cards.ts";

/** What the buyer typed, kept over a declined attempt. */
export interface Typed {
  email: string;
  card: string;
  expiry: string;
  cvc: string;
  name: string;
}

const styles = `
main{max-width:960px;margin:0 auto;padding:1.5rem 1rem 3rem;display:grid;gap:2rem}
@media(min-width:760px){main{grid-template-columns:1fr 1fr;padding-top:3rem;gap:3rem}}
.total{font-size:2.4rem;font-weight:650;letter-spacing:-.02em;line-height:1.2}
ul{list-style:none;margin:1.5rem 0 0;padding:0}li{display:grid;grid-template-columns:auto 1fr auto;gap:.9rem;align-items:center;padding:.8rem 0;border-top:1px solid var(--line)}
li img,.noimg{width:56px;height:56px;border-radius:10px;object-fit:cover;background:var(--tint);display:grid;place-items:center;color:var(--accent);font-weight:600}
form{display:grid;gap:1rem}label{display:block;font-weight:550;font-size:.92rem;margin-bottom:.3rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.cards{display:grid;gap:.4rem}
.cards button{display:flex;align-items:center;justify-content:space-between;width:100%;text-align:left;gap:.5rem}.cards code{white-space:nowrap}.cards .soft{text-align:right}.later{width:100%;padding:.6rem}
.back{display:inline-block;margin-bottom:1.2rem}fieldset{border:0;padding:0;margin:0}legend{padding:0;margin-bottom:.4rem;font-size:.92rem;font-weight:550}`;

/** Fills the card in; without it a person reads the number off the hint and types it. */
const script = `document.querySelectorAll('[data-card]').forEach(b=>{b.hidden=false;b.addEventListener('click',()=>{
const f=b.form.elements;f.card.value=b.dataset.card;f.expiry.value||='12 / 34';f.cvc.value||='123';f.name.value||='Test Buyer';f.email.value||='buyer@example.com';f.pay.focus()})})`;

/** The hosted payment page. `refusal` is what the bank said to the last attempt. */
export function paymentPage(
  row: SessionRow,
  typed: Typed,
  cancelUrl: string | null,
  refusal: string | null,
  nonce: string,
): Html {
  const { session } = row;
  const total = formatMinor(session.amount_total, session.currency);
  const body = html`
<p class="banner"><strong>Test payment.</strong> This page stands in for Stripe on this laptop: no money moves, no real card works.</p>
<main>
<section aria-label="Your order">
${cancelUrl === null ? "" : html`<a class="back" href="${cancelUrl}">← Back to the shop</a>`}
<p class="soft">Total to pay</p>
<h1 class="total">${total}</h1>
<ul>${row.lines.map(orderLine)}</ul>
${discountLine(session)}
</section>
<section class="card" aria-label="Payment">
<form method="post">
${refusal === null ? "" : html`<p class="notice bad" role="alert" id="refusal">${refusal}</p>`}
<div><label for="email">E-mail</label>
<input id="email" name="email" type="email" autocomplete="email" required value="${typed.email}" ${session.customer_email === null ? "" : "readonly"}></div>
<div><label for="card">Card number</label>
<input id="card" name="card" inputmode="numeric" autocomplete="off" required placeholder="4242 4242 4242 4242" value="${typed.card}"
${refusal === null ? "" : raw('aria-invalid="true" aria-describedby="refusal" autofocus')}></div>
<div class="pair">
<div><label for="expiry">Expiry</label><input id="expiry" name="expiry" inputmode="numeric" autocomplete="off" required placeholder="MM / YY" value="${typed.expiry}"></div>
<div><label for="cvc">CVC</label><input id="cvc" name="cvc" inputmode="numeric" autocomplete="off" required placeholder="123" value="${typed.cvc}"></div>
</div>
<div><label for="name">Name on card</label><input id="name" name="name" autocomplete="off" required value="${typed.name}"></div>
<button class="main" id="pay" name="method" value="card">Pay ${total}</button>
<fieldset><legend>Test cards <span class="soft">(any future date, any CVC)</span></legend><div class="cards">
${testCards.map((card) => html`<button type="button" data-card="${card.number}"><code>${card.number}</code><span class="soft small">${card.says}</span></button>`)}
</div></fieldset>
<button class="later" name="method" value="later" formnovalidate>Pay later by bank debit</button>
<p class="soft small">The order completes unpaid; settle it on the <a href="/">dashboard</a>.</p>
</form>
</section>
</main>
<script nonce="${nonce}">${raw(script)}</script>`;
  return page(`Pay ${total}`, styles, body);
}

/** For a session that can't be paid any more. */
export function closedPage(cancelUrl: string | null): Html {
  const body = html`
<p class="banner"><strong>Test payment.</strong> This page stands in for Stripe on this laptop.</p>
<main style="max-width:560px;grid-template-columns:1fr">
<section class="card">
<h1 style="font-size:1.5rem">This payment page has expired</h1>
<p class="soft" style="margin:.6rem 0 1.2rem">Nothing was charged. Go back to the shop to order again.</p>
${cancelUrl === null ? "" : html`<a class="button" href="${cancelUrl}">Back to the shop</a>`}
</section>
</main>`;
  return page("Payment page expired", styles, body);
}

/** What a coupon takes off; nothing where there is none. */
function discountLine({ total_details, currency }: SessionRow["session"]): Html | "" {
  const off = total_details?.amount_discount ?? 0;
  if (off === 0) return "";
  return html`<p class="soft">Discount: −${formatMinor(off, currency)}</p>`;
}

function orderLine({ item, images }: SessionRow["lines"][number]): Html {
  const [image] = images;
  const picture = image !== undefined && /^https?:\/\//i.test(image);
  return html`<li>
${picture ? html`<img src="${image}" alt="" width="56" height="56">` : html`<span class="noimg" aria-hidden="true">${item.description.slice(0, 1).toUpperCase()}</span>`}
<span>${item.description}<br><span class="soft small">${item.quantity} × ${formatMinor(item.price.unit_amount, item.currency)}</span></span>
<strong>${formatMinor(item.amount_subtotal, item.currency)}</strong></li>`;
}
