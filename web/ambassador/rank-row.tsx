import { Badge } from "@mantine/core";
import { Amount } from "../parts/amount.tsx";
import type { Rankings } from "./api.ts";
import { words } from "./ranking-words.ts";

/** One place of the rankings; one's own is marked. */
export function RankRow({
  item: { rank, name, revenueMinor, isMe },
  currency,
}: {
  item: Rankings["items"][number];
  currency: string;
}) {
  return (
    <li className="rank" data-me={isMe || undefined} aria-current={isMe || undefined}>
      <span className="rank-place amount" data-place={rank <= 3 ? rank : undefined}>
        {rank}
      </span>
      <span className="rank-name">{name}</span>
      {isMe && (
        <Badge variant="light" size="md" tt="none">
          {words.you()}
        </Badge>
      )}
      {revenueMinor === undefined ? (
        <span className="rank-hidden">{words.keptPrivate()}</span>
      ) : (
        <Amount minor={revenueMinor} currency={currency} />
      )}
    </li>
  );
}
