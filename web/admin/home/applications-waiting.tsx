import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { listAmbassadors } from "../api.ts";
import { words } from "./words.ts";

/** More than so many are not counted: whoever has so many looks at the list. */
const counted = 20;

/** How many applications wait for the owner, beside the heading, where it moves nothing when it comes. */
export function ApplicationsWaiting() {
  const { data } = useQuery({
    queryKey: ["ambassadors", "applied"],
    queryFn: ({ signal }) => listAmbassadors({ limit: String(counted), standing: "applied", sort: "newest" }, signal),
  });
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Button component={Link} href="/ambassadors?standing=applied" variant="light" h={40}>
      {data?.nextCursor ? words.manyApplicationsWait({ count }) : words.applicationsWait({ count })}
    </Button>
  );
}
