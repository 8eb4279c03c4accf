import { words } from "./dead-link-words.ts";

/** What a buyer is told who is to wait for others. */
export const tooManyOrders = (wait: Parameters<typeof words.tooManyOrders>[0]) => words.tooManyOrders(wait);
