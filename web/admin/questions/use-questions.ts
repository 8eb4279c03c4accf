import { useInfiniteQuery } from "@tanstack/react-query";
import { followMs } from "../../parts/follow.ts";
import { listQuestions } from "../api.ts";

/** What was asked about something; what nobody has answered, where it is nothing. */
export const useQuestions = (about: string | undefined, isEnabled: boolean) =>
  useInfiniteQuery({
    queryKey: ["questions", about ?? "open"],
    queryFn: ({ pageParam, signal }) =>
      listQuestions({ ...(about !== undefined && { about }), ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: isEnabled,
    refetchInterval: followMs,
  });
