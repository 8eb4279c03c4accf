import type * as accounts from "../../shared/contract/accounts.ts";
import type * as emailChoices from "../../shared/contract/email-choices.ts";
import type * as onboarding from "../../shared/contract/onboarding.ts";
import type * as sessions from "../../shared/contract/sessions.ts";
import type * as team from "../../shared/contract/team.ts";
import type * as terms from "../../shared/contract/terms.ts";
import { endpoint } from "../client/endpoint.ts";

export const signIn = endpoint<typeof accounts.signIn>("POST /api/{scope}/login");
export const register = endpoint<typeof accounts.register>("POST /api/ambassador/register");
export const readTerms = endpoint<typeof terms.readTerms>("GET /api/terms");
export const updateProfile = endpoint<typeof accounts.updateProfile>("PUT /api/{scope}/users/info");
export const requestEmailChange = endpoint<typeof accounts.requestEmailChange>("POST /api/{scope}/users/email");
export const confirmEmailChange = endpoint<typeof accounts.confirmEmailChange>("POST /api/{scope}/users/email/confirm");
export const changePassword = endpoint<typeof accounts.changePassword>("PUT /api/{scope}/users/password");
export const requestPasswordReset = endpoint<typeof accounts.requestPasswordReset>("POST /api/{scope}/password-reset");
export const confirmPasswordReset = endpoint<typeof accounts.confirmPasswordReset>(
  "POST /api/{scope}/password-reset/confirm",
);
export const joinTeam = endpoint<typeof team.joinTeam>("POST /api/admin/join");
export const listSessions = endpoint<typeof sessions.listSessions>("GET /api/{scope}/sessions");
export const endSession = endpoint<typeof sessions.endSession>("DELETE /api/{scope}/sessions/{sessionId}");
export const endOtherSessions = endpoint<typeof sessions.endOtherSessions>("DELETE /api/{scope}/sessions");
export const readEmailChoices = endpoint<typeof emailChoices.readEmailChoices>("GET /api/{scope}/email-choices");
export const chooseEmails = endpoint<typeof emailChoices.chooseEmails>("PUT /api/{scope}/email-choices");
export const unsubscribe = endpoint<typeof emailChoices.unsubscribe>("POST /api/emails/unsubscribe/{token}");
export const noteSteps = endpoint<typeof onboarding.noteSteps>("PUT /api/{scope}/users/first-steps");
