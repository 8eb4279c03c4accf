/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const title = (): string => "The account that you pay from";
export const about = (): string => "With it, the bank transfers of a payout run are a file that your bank takes as it is (SEPA, pain.001). Without it they are a table.";
export const none = (): string => "There is none yet.";
export const known = (d: { name: string; masked: string }): string => d.name + ", " + d.masked + ".";
export const since = (): string => "Since";
export const change = (): string => "Change";
export const remove = (): string => "Remove";
export const removeTitle = (): string => "Remove the account that you pay from?";
export const removeSays = (): string => "Bank transfers are given as a table until there is another one. Files that you took keep the account that they name.";
export const holder = (): string => "Account holder";
export const iban = (): string => "IBAN";
export const bic = (): string => "BIC (optional)";
export const aboutBic = (): string => "Banks outside the EEA need it.";
export const save = (): string => "Save the account";
export const cancel = (): string => "Cancel";
export const saved = (): string => "Saved.";
export const removed = (): string => "Removed.";
