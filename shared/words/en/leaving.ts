/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const leave = (): string => "Leave the programme";
export const aboutLeave = (): string => "For good. You can sign up again later, as somebody new.";
export const sure = (): string => "Leave for good?";
export const atOnce = (): string => "At once you are signed out everywhere, and your links take no orders.";
export const erased = (): string => "Your name, your e-mail address and your application are erased, and with them your statistics.";
export const kept = (): string => "The shop’s books keep what was sold through you, without your name.";
export const owed = (d: { amount: string }): string => "Your share so far is " + d.amount + ". What of it is not paid yet stays yours, and goes where you are paid, however little it is; then that is forgotten. If you have not said where you are paid, say it before you leave.";
export const noWayBack = (): string => "There is no way back.";
export const typeToLeave = (d: { word: string }): string => "Type " + d.word + " to go on";
export const leaveWord = (): string => "leave";
export const notTyped = (d: { word: string }): string => "Type " + d.word + ", or cancel.";
export const cancel = (): string => "Cancel";
export const haveLeft = (): string => "You have left";
export const goodbye = (): string => "Your name and address are erased. One last e-mail is on its way, with what you are still owed.";
export const signUpAgain = (): string => "Sign up again";
