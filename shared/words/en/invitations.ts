/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const invitations = (): string => "Invitations";
export const lead = (): string => "Who comes by an invitation is an ambassador at once. Each is open for 30 days.";
export const allAmbassadors = (): string => "All ambassadors";
export const addresses = (): string => "E-mail addresses";
export const addressesHint = (d: { most: number }): string => "One a line, or a table with a column of them. Up to " + d.most.toLocaleString("en") + " at once.";
export const fromFile = (): string => "Take them from a file";
export const found = (d: { count: number }): string => (d.count === 0 ? "No address" : new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " address" : d.count.toLocaleString("en") + " addresses") + " found";
export const none = (): string => "There is no e-mail address in it.";
export const tooMany = (d: { count: number; most: number }): string => "These are " + d.count.toLocaleString("en") + " addresses. Up to " + d.most.toLocaleString("en") + " can be invited at once.";
export const send = (d: { count: number }): string => "Invite " + (d.count === 0 ? "them" : new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " person" : d.count.toLocaleString("en") + " people");
export const under = (d: { done: number; count: number }): string => d.done.toLocaleString("en") + " of " + d.count.toLocaleString("en");
export const nowInvited = (d: { count: number }): string => (d.count === 0 ? "Nobody was" : new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " person was" : d.count.toLocaleString("en") + " people were") + " invited";
export const already = (d: { count: number; emails: string }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " has" : d.count.toLocaleString("en") + " have") + " an invitation already: " + d.emails;
export const haveAccount = (d: { count: number; emails: string }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " has" : d.count.toLocaleString("en") + " have") + " an account already: " + d.emails;
export const someLeft = (): string => "Not everybody was invited. Those who were are not invited twice: try again.";
export const open = (): string => "Open invitations";
export const invitedAt = (d: { day: string; until: string }): string => "invited " + d.day + ", open until " + d.until;
export const invitedInto = (d: { day: string; group: string; until: string }): string => "invited " + d.day + " into “" + d.group + "”, open until " + d.until;
export const resend = (): string => "Send again";
export const resendTo = (d: { email: string }): string => "Send " + d.email + " the invitation again";
export const withdraw = (): string => "Withdraw";
export const withdrawFrom = (d: { email: string }): string => "Withdraw the invitation of " + d.email;
export const resent = (d: { email: string }): string => "Another e-mail to " + d.email + " is on its way";
export const withdrawn = (d: { email: string }): string => "The invitation of " + d.email + " is withdrawn";
export const notDone = (): string => "That did not work";
export const nobody = (): string => "No open invitations";
export const nobodyHint = (): string => "Whom you invite stands here until they come.";
