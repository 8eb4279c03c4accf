import { type ErrorCode, errorStatus } from "../domain/errors.ts";
import * as words from "../words/en/fields.ts";

/** What a problem of each code may say; the reference shows it, and no function carries it. */
const details: Readonly<Record<ErrorCode, string>> = {
  invalid_request: "limit: Must be a whole number from 1 to 100.",
  invalid_signature: "The signature is not Stripe's.",
  not_signed_in: "Sign in first.",
  wrong_credentials: "The e-mail address or the password is wrong.",
  code_required: "Enter the code of your authenticator app, or a recovery code.",
  second_factor_required: "Your team asks for a second factor. Set it up first.",
  second_person: "You have given your word for this run. A second person must approve it.",
  forbidden: "This request comes from another site.",
  role: "This takes the role of owner or manager. Yours is viewer.",
  not_found: "There is no such order.",
  email_taken: "This address has an account already.",
  terms_not_accepted: "Accept the terms of the programme first.",
  not_active: "Your account is suspended. No new links can be made.",
  sign_up_closed: "This shop invites its ambassadors by itself.",
  ambassador_state: "This ambassador is suspended, and can't be approved.",
  last_owner: "The team needs an owner. Make somebody else an owner first.",
  team_full: "The team has 50 members and open invitations, and can have no more.",
  group_name_taken: "Another group has this name.",
  too_many_groups: "There are 100 groups, and can be no more.",
  order_state: "This order was never paid.",
  payout_state: "A payout that is SENDING can't be canceled.",
  payout_refused: "No payout can be asked for: below_minimum.",
  run_state: "This run has begun already.",
  no_second_person: "Runs need a second person who may pay, and there is none.",
  more_than_debt: "Only 1.20 of this debt can be written off.",
  already_opened: "This ambassador's opening balance is 120.00 already. Correct it by an adjustment.",
  already_answered: "Somebody has answered this question already.",
  order_expired: "This order expired unpaid. Place a new one.",
  nothing_left_to_refund: "Less than that is left to refund.",
  idempotency_key_reused: "This Idempotency-Key was used for another order.",
  conflict: "Others are changing this product. Try again in a moment.",
  link_limit: "You have 10,000 links, and can have no more.",
  method_not_allowed: "This address takes GET alone.",
  link_in_use: "Something was sold through this link. Archive it instead.",
  link_archived: "This link is no longer in use.",
  link_closed: "The shop takes no orders through this link at the moment.",
  file_gone: "This file can't be had any more: its payouts were settled more than 90 days ago.",
  stale_version: "This product was changed since you read it.",
  too_large: "The body is larger than 65536 bytes.",
  unsupported_media_type: "The content type must be application/json.",
  too_many_attempts: "Too many tries. Try again in 15 minutes.",
  internal: "Something went wrong on our side.",
  email_provider: "The e-mail could not be sent. Try again in a moment.",
  payment_provider: "The payment page could not be made. Try again in a moment.",
};

/** A problem as it is answered; one with a field names the field. */
export function problemExample(code: ErrorCode) {
  const title = code.replaceAll("_", " ");
  const errors = [{ path: "limit", ...words.whole_number_between({ min: 1, max: 100 }) }];
  return {
    type: `urn:herald:problem:${code.replaceAll("_", "-")}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    status: errorStatus[code],
    code,
    detail: details[code],
    requestId: "JKJaXmPLvHcESHA=",
    ...(code === "invalid_request" && { errors }),
    ...(code === "order_state" && { params: { reason: "unpaid" } }),
    ...(code === "payout_state" && { params: { state: "SENDING", became: "canceled" } }),
    ...(code === "payout_refused" && { params: { reason: "below_minimum" } }),
    ...(code === "run_state" && { params: { state: "begun" } }),
    ...(code === "more_than_debt" && { params: { mostMinor: "120" } }),
    ...(code === "link_limit" && { params: { max: "10000" } }),
    ...(code === "too_many_groups" && { params: { max: "100" } }),
    ...(code === "team_full" && { params: { max: "50" } }),
  };
}
