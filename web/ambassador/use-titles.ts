import { useQuery } from "@tanstack/react-query";
import { titleOf } from "../parts/link-title.ts";
import { listLinks } from "./api.ts";

/** What the newest links are about, by code. Older ones, and all until it is known, go by their address. */
export function useTitles(): Map<string, string> {
  const { data } = useQuery({
    queryKey: ["links", "newest"],
    queryFn: ({ signal }) => listLinks({ limit: "100" }, signal),
  });
  return new Map(data?.items.map((link) => [link.code, titleOf(link)]));
}
