import { useQuery } from "@tanstack/react-query";
import { listGroups } from "../api.ts";

export const groupsKey = ["groups"];

/** All groups, by name. */
export const useGroups = () => useQuery({ queryKey: groupsKey, queryFn: ({ signal }) => listGroups({}, signal) });
