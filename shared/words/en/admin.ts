/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const home = (): string => "Home";
export const products = (): string => "Products";
export const ambassadors = (): string => "Ambassadors";
export const orders = (): string => "Orders";
export const settings = (): string => "Settings";
export const emails = (): string => "E-mails";
export const rates = (): string => "Rates";
export const coupons = (): string => "Coupons";
export const payouts = (): string => "Payouts";
export const books = (): string => "Books";
export const auditLog = (): string => "Audit log";
export const notFound = (): string => "Not found";
export const inTheWay = (): string => "Something is in the way";
export const team = (): string => "Team";
export const reason = (): string => "Reason";
export const cancel = (): string => "Cancel";
export const differences = (): string => "Differences";
export const savedMeanwhile = (): string => "Saved meanwhile";
export const yours = (): string => "Yours";
export const leftAsItWas = (): string => "You left it as it was: what was saved stays";
export const takeTheirs = (): string => "Take what was saved";
export const keepMine = (): string => "Keep mine";
