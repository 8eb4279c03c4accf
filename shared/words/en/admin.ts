/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const home = (): string => "Home";
export const products = (): string => "Products";
export const ambassadors = (): string => "Ambassadors";
export const orders = (): string => "Orders";
export const settings = (): string => "Settings";
export const emails = (): string => "E-mails";
export const auditLog = (): string => "Audit log";
export const notFound = (): string => "Not found";
export const inTheWay = (): string => "Something is in the way";
export const team = (): string => "Team";
