/** `admin` is the shop's owner and staff. The buyer needs no account. */
export type Scope = "admin" | "ambassador";

export interface Person {
  firstName: string;
  lastName: string;
}

/** What strangers see of a name: the first name and an initial, as in `Ada L.` */
export function publicName({ firstName, lastName }: Person): string {
  const initial = [...lastName][0];
  return initial ? `${firstName} ${initial.toLocaleUpperCase("en")}.` : firstName;
}
