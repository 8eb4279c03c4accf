/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const profile = (): string => "Profile";
export const yourName = (): string => "Your name";
export const firstName = (): string => "First name";
export const lastName = (): string => "Last name";
export const save = (): string => "Save";
export const nameIsSaved = (): string => "Your name is saved.";
export const password = (): string => "Password";
export const currentPassword = (): string => "Current password";
export const newPassword = (): string => "New password";
export const signsOut = (): string => "At least 8 characters. Wherever else you are signed in, you are signed out.";
export const changePassword = (): string => "Change password";
export const passwordIsChanged = (): string => "Your password is changed.";
export const address = (): string => "E-mail address";
export const signInAs = (): string => "You sign in as";
export const emailsGoThere = (): string => ", and get your e-mails there.";
export const lookIntoInbox = (): string => "Look into your new inbox.";
export const openLink = (d: { sentTo: string; email: string }): string => "Open the link that we sent to " + d.sentTo + ", within an hour. Until then " + d.email + " stays your address.";
export const newAddress = (): string => "New e-mail address";
export const yourPassword = (): string => "Your password";
export const changeAddress = (): string => "Change address";
