/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const title = (): string => "E-mails that you get";
export const sales = (): string => "Your sales";
export const salesMeans = (): string => "Each time that somebody buys through a link of yours.";
export const refunds = (): string => "Refunds of your sales";
export const refundsMeans = (): string => "When a sale of yours is refunded, or a refund fails or is canceled.";
export const questions = (): string => "Questions of ambassadors";
export const questionsMeans = (): string => "When an ambassador asks about a commission, a payout or their balance.";
export const earnings = (): string => "What you are owed";
export const earningsMeans = (): string => "A payout, a commission that is held back, a bonus or a correction. Always sent, as it is your money.";
export const programme = (): string => "Where you stand with the shop";
export const programmeMeans = (): string => "Your application, a suspension, and new terms. Always sent, as it decides whether your links sell.";
export const account = (): string => "Your account";
export const accountMeans = (): string => "Your password, your e-mail address, and where you are paid. Always sent, as it keeps your account safe.";
export const nowSent = (): string => "You get e-mails about this from now on.";
export const nowNotSent = (): string => "You get no more e-mails about this.";
export const ofTheShop = (): string => "Orders, failed refunds, disputes and applications are told to the shop’s own address. An owner chooses which of these, in the settings.";
export const stopTitle = (): string => "Stop these e-mails?";
export const stopSales = (): string => "You will get no more e-mails about your sales. What you earn stays as it is, and stands in your statistics.";
export const stopRefunds = (): string => "You will get no more e-mails about refunds of your sales. They stand in your statistics.";
export const stopQuestions = (): string => "You will get no more e-mails when an ambassador asks about their money. What is open stands on the home page.";
export const stop = (): string => "Stop them";
export const stopped = (): string => "They are stopped.";
export const sendAgain = (): string => "You can have them sent again in your profile.";
export const toProfile = (): string => "Choose your e-mails";
export const deadLink = (): string => "This link is not complete, or its account is gone.";
