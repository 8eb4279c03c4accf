import type { ProblemSentences } from "./problem-sentences.ts";
import { words } from "./words.ts";

/** Problems that only who signs in can meet: the buyer's page does not carry their sentences. */
export const signedInSentences: ProblemSentences = {
  not_signed_in: words.notSignedIn,
  wrong_credentials: ({ errors }) => words.wrongCredentials({ field: errors[0]?.path ?? "" }),
  code_required: words.codeRequired,
  second_factor_required: words.secondFactorRequired,
  role: words.role,
  terms_not_accepted: words.termsNotAccepted,
  not_active: words.notActive,
  email_taken: words.emailTaken,
  link_limit: ({ params }) => words.linkLimit({ max: Number(params.max ?? 0) }),
  sign_up_closed: words.signUpClosed,
  last_owner: words.lastOwner,
  team_full: ({ params }) => words.teamFull({ max: Number(params.max ?? 0) }),
  group_name_taken: words.groupNameTaken,
  too_many_groups: ({ params }) => words.tooManyGroups({ max: Number(params.max ?? 0) }),
  ambassador_state: words.ambassadorState,
  order_state: ({ params: { reason = "", said = "" } }) => words.orderState({ reason, said }),
  payout_state: words.payoutState,
  payout_refused: words.payoutRefused,
  run_state: ({ params: { state = "" } }) => words.runState({ state }),
  second_person: words.secondPerson,
  no_second_person: words.noSecondPerson,
  more_than_debt: words.moreThanDebt,
  already_opened: words.alreadyOpened,
  already_answered: words.alreadyAnswered,
  nothing_left_to_refund: words.nothingLeftToRefund,
  link_in_use: words.linkInUse,
  file_gone: words.fileGone,
  notice_needed: ({ params: { firstDay = "", days = "" } }) =>
    days ? words.noticeNeededRate({ days: Number(days) }) : words.noticeNeeded({ day: firstDay }),
  change_announced: words.changeAnnounced,
  stale_version: words.staleVersion,
  email_provider: words.emailProvider,
};
