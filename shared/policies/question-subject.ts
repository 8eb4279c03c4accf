import type { orders } from "../data/orders.ts";
import type { payouts } from "../data/payouts.ts";
import { AppError } from "../domain/errors.ts";
import { explainTo } from "../domain/explanation.ts";
import { ofBalance, type Question } from "../domain/question.ts";

interface Deps {
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "getFile">;
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "get">;
}

/**
 * What an ambassador asks about, where they can read an explanation of it: what is somebody else's is not there.
 * @throws AppError `not_found`
 */
export async function questionSubject(
  about: string,
  ambassadorId: string,
  { orders, payouts }: Deps,
): Promise<Pick<Question, "ambassadorId" | "about" | "orderNumber" | "runId" | "statement">> {
  const subject = { ambassadorId, about };
  if (about === ofBalance) return subject;
  if (about.startsWith("pay_")) {
    const payout = await payouts.get(about);
    if (payout?.ambassadorId !== ambassadorId) throw new AppError("not_found", "There is no such payout.");
    return { ...subject, runId: payout.runId, statement: payout.statement };
  }
  const file = await orders.getFile(about);
  if (!file || !explainTo(ambassadorId, file.order, file.entries)) {
    throw new AppError("not_found", "There is no such order.");
  }
  const { number } = file.order;
  return { ...subject, ...(number !== undefined && { orderNumber: number }) };
}
