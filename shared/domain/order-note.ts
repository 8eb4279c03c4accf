/** What somebody of the team wrote down about an order, for the team alone. */
export interface OrderNote {
  id: string;
  text: string;
  /** ISO-8601. */
  at: string;
  author: string;
}
