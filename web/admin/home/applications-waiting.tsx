import { Anchor, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { followMs } from "../../parts/follow.ts";
import { listAmbassadors } from "../api.ts";
import { words } from "./words.ts";

/** More than so many are not counted: whoever has so many looks at the list. */
const counted = 20;

/** How many applications wait for the owner, with what waits beside them; in place of what the line says otherwise: nothing moves when it is known. */
export function ApplicationsWaiting({ otherwise, beside }: { otherwise: ReactNode; beside: ReactNode }) {
  const { data } = useQuery({
    queryKey: ["ambassadors", "applied"],
    queryFn: ({ signal }) => listAmbassadors({ limit: String(counted), standing: "applied", sort: "newest" }, signal),
    refetchInterval: followMs,
  });
  const count = data?.items.length ?? 0;
  if (count === 0) return otherwise;
  return (
    <Group component="span" gap="0 var(--mantine-spacing-lg)">
      <Anchor component={Link} href="/ambassadors?standing=applied" underline="always">
        {data?.nextCursor ? words.manyApplicationsWait({ count }) : words.applicationsWait({ count })}
      </Anchor>
      {beside}
    </Group>
  );
}
