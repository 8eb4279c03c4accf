import { shop } from "../../shop/shop.ts";
import type { Statement } from "./statement.ts";
import { words } from "./words.ts";

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "long" });

/** What a statement says on paper, where no page is around it: whose it is, from whom, and until when. */
export function StatementPaper({ of: { closedAt }, name }: { of: Statement; name: string }) {
  const until = day.format(closedAt === undefined ? new Date() : new Date(closedAt));
  return (
    <p className="statement-paper">
      <strong>{shop.name}</strong>
      <br />
      {words.paperFor({ name })}
      <br />
      {closedAt === undefined ? words.paperOpen({ day: until }) : words.paperClosed({ day: until })}
    </p>
  );
}
