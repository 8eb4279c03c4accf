import type * as statements from "../../../shared/contract/statements.ts";
import type { AnswerOf } from "../../client/endpoint.ts";

export type Statement = AnswerOf<typeof statements.readOwnStatement>;
export type Line = Statement["lines"][number];
export type StatementFrame = AnswerOf<typeof statements.listOwnStatements>["items"][number];

/** Which statement, 0 for the open one, and where in it a page begins. */
export interface Place {
  number: number;
  cursor?: string;
}

/** The page after one: by its number, as the open one may be closed meanwhile. */
export const placeAfter = ({ number, nextCursor: cursor }: Statement): Place | undefined =>
  cursor === undefined ? undefined : { number, cursor };

/** What a page of a statement is asked by. */
export const asQuery = ({ number, ...cursor }: Place) => ({ number: String(number), limit: "100", ...cursor });

/** Where statements are read: one's own, or an ambassador's by who pays. */
export interface Source {
  /** Tells one source's answers from another's. */
  key: readonly string[];
  /** The page of an order, for who has one. */
  pathOf?(orderId: string): string;
  list(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<{ items: StatementFrame[]; nextCursor?: string | undefined }>;
  /** A page of one. */
  read(place: Place, signal: AbortSignal): Promise<Statement>;
}
