import { Hono } from "hono";
import * as z from "zod";
import { known, parse } from "./control-input.ts";
import { answerDispute, closeDispute, escalateDispute, openDispute } from "./dispute-charge.ts";
import { moveRefund } from "./move-refund.ts";
import { findCharge } from "./refund-charge.ts";
import type { StandIn } from "./stand-in.ts";
import { StripeError } from "./stripe-error.ts";

const DisputeIt = z.strictObject({
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
  amount: z.int().min(1).optional(),
  reason: z.string().min(1).optional(),
  inquiry: z.boolean().optional(),
});
const Close = z.strictObject({ status: z.enum(["won", "lost", "warning_closed"]) });
const NextRefund = z.strictObject({ status: z.enum(["succeeded", "pending", "requires_action"]) });
const MoveRefund = z.strictObject({ status: z.enum(["pending", "succeeded", "failed", "canceled"]) });

/** What banks and buyers do after a payment: disputes, and how refunds go on. */
export function moneyControl(standIn: StandIn): Hono {
  const { store, rigged } = standIn;
  const app = new Hono();
  const dispute = (id: string) => known("dispute", id, store.disputes.get(id));
  const refund = (id: string) => known("refund", id, store.refunds.get(id));

  app.post("/_control/disputes", async (c) => {
    const asked = parse(DisputeIt, await c.req.text());
    if (!asked.charge && !asked.payment_intent) throw new StripeError(400, "Give a charge or a payment_intent.");
    return c.json(openDispute(findCharge(asked, standIn, 404), asked, standIn), 201);
  });
  app.post("/_control/disputes/:id/escalate", (c) => c.json(escalateDispute(dispute(c.req.param("id")), standIn)));
  app.post("/_control/disputes/:id/answer", (c) => c.json(answerDispute(dispute(c.req.param("id")), standIn)));
  app.post("/_control/disputes/:id/close", async (c) =>
    c.json(closeDispute(dispute(c.req.param("id")), parse(Close, await c.req.text()).status, standIn)),
  );
  app.post("/_control/next-refund", async (c) => {
    rigged.nextRefund = parse(NextRefund, await c.req.text()).status;
    return c.json({ status: rigged.nextRefund });
  });
  app.post("/_control/refunds/:id/move", async (c) =>
    c.json(moveRefund(refund(c.req.param("id")), parse(MoveRefund, await c.req.text()).status, standIn)),
  );
  return app;
}
