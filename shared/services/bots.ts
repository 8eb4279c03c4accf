import { isbot } from "isbot";

/** Whether somebody is known as a bot by what they call themselves; who calls themselves nothing is none that is known. */
export const isKnownBot = (userAgent: string): boolean => isbot(userAgent);
