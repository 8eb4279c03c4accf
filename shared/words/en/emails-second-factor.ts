/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const onSubject = (d: { shop: string }): string => "Your second factor at " + d.shop + " is on";
export const onHeading = (): string => "Your second factor is on";
export const onPreview = (): string => "From now on, signing in takes a code as well.";
export const on = (): string => "From now on, signing in takes your password and a code of your authenticator app. Keep your recovery codes where you can find them without your phone. Everywhere else you were signed in, you are signed out.";
export const offSubject = (d: { shop: string }): string => "Your second factor at " + d.shop + " is off";
export const offHeading = (): string => "Your second factor is off";
export const offPreview = (): string => "From now on, your password alone signs in.";
export const off = (): string => "From now on, your password alone signs in. Everywhere else you were signed in, you are signed out.";
export const rescuedSubject = (d: { shop: string }): string => "Your second factor at " + d.shop + " was removed";
export const rescuedHeading = (): string => "Your second factor was removed";
export const rescuedPreview = (): string => "Sign in with your password, and set up a new one.";
export const rescued = (): string => "Whoever looks after the shop’s AWS account removed it, so that you can sign in without your phone. You are signed out everywhere. Sign in with your password, and set up a new second factor in your profile.";
export const renewedSubject = (d: { shop: string }): string => "You have new recovery codes at " + d.shop;
export const renewedHeading = (): string => "You have new recovery codes";
export const renewedPreview = (): string => "The ones from before no longer work.";
export const renewed = (): string => "New recovery codes were made for your second factor. The ones from before no longer work: throw them away.";
export const usedSubject = (d: { shop: string }): string => "A recovery code of your account at " + d.shop + " was used";
export const usedHeading = (): string => "A recovery code was used";
export const usedPreview = (d: { left: number }): string => (d.left === 0 ? "None is left." : new Intl.PluralRules("en").select(d.left) === "one" ? "One is left." : d.left.toLocaleString("en") + " are left.");
export const used = (d: { left: number }): string => "Somebody, most likely you, used a recovery code in place of a code of your authenticator app. It won’t work again. " + (d.left === 0 ? "That was the last one: make new ones in your profile." : new Intl.PluralRules("en").select(d.left) === "one" ? "One is left: make new ones in your profile." : d.left.toLocaleString("en") + " are left.");
export const memberRescuedSubject = (d: { name: string; shop: string }): string => "The second factor of " + d.name + " at " + d.shop + " was removed";
export const memberRescuedHeading = (d: { name: string }): string => "The second factor of " + d.name + " was removed";
export const memberRescuedPreview = (): string => "It was done with the shop’s AWS account.";
export const memberRescued = (d: { name: string }): string => "Whoever looks after the shop’s AWS account removed it, so that " + d.name + " can sign in without their phone. Until they set up a new one, their password alone signs in.";
export const memberRescuedUnknown = (): string => "If you know nothing of it, ask them, and have a look at who can use the shop’s AWS account.";
export const seeTeam = (): string => "See the team";
export const notYou = (): string => "If it was not you, set a new password now. That signs out whoever is signed in as you.";
