/** Why a commission is what it is. */
export * as words from "../../../shared/words/en/commission.ts";
