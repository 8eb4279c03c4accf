import type { Role } from "./person.ts";

/** What an ambassador asks about: an order's commission or a payout, by its id, or what they are owed in all. */
export const ofBalance = "balance";

/** A question of an ambassador about their money, and what the team answered. */
export interface Question {
  id: string;
  ambassadorId: string;
  /** An order's id, a payout's, or `balance`. */
  about: string;
  /** Of an order: what people call it by. */
  orderNumber?: number | undefined;
  /** Of a payout: the run that made it, and the statement that it closed. */
  runId?: string | undefined;
  statement?: number | undefined;
  text: string;
  askedAt: string;
  answer?: Answer | undefined;
}

interface Answer {
  text: string;
  at: string;
  /** Who of the team wrote it. */
  by: string;
}

/** Who of the team reads questions, is told of them and answers: the roles of the routes by which that is done. */
export const answererRoles: readonly Role[] = ["owner", "manager", "finance"];

/** Under what a question is listed for the team: the order, the run of the payout, or whose balance it is. */
export const placeOf = ({ about, runId, ambassadorId }: Pick<Question, "about" | "runId" | "ambassadorId">): string =>
  about === ofBalance ? ambassadorId : (runId ?? about);
