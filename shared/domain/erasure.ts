import type { Person } from "./person.ts";

/** What stands where the name of somebody stood who left. */
export const formerName = "A former ambassador";

/** Who somebody is once they have left: nobody in particular, without an address. */
export const formerPerson: Person & { email: string } = { firstName: "A former", lastName: "ambassador", email: "" };
