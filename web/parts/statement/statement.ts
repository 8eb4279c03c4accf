import type { ReactNode } from "react";
import type * as statements from "../../../shared/contract/statements.ts";
import type { AnswerOf } from "../../client/endpoint.ts";

export type Statement = AnswerOf<typeof statements.readOwnStatement>;
export type Line = Statement["lines"][number];
export type StatementFrame = AnswerOf<typeof statements.listOwnStatements>["items"][number];

/** Where statements are read: one's own, or an ambassador's by who pays. */
export interface Source {
  /** Tells one source's answers from another's. */
  key: readonly string[];
  /** The page of an order, for who has one. */
  pathOf?(orderId: string): string;
  /** What stands below a statement on its page. */
  foot?(statement: Statement): ReactNode;
  list(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<{ items: StatementFrame[]; nextCursor?: string | undefined }>;
  /** @param number 0 for the open one */
  read(number: number, after: number, signal: AbortSignal): Promise<Statement>;
}
