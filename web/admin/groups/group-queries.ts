import { useQuery } from "@tanstack/react-query";
import { listGroups } from "../api.ts";

export const groupsKey = ["groups"];

/** All groups, by name. */
export const useGroups = () => useQuery({ queryKey: groupsKey, queryFn: ({ signal }) => listGroups({}, signal) });

/** What a group is called, by its id; undefined for one that is gone, or not read yet. */
export function useGroupName(): (groupId: string) => string | undefined {
  const { data } = useGroups();
  return (groupId) => data?.items.find(({ id }) => id === groupId)?.name;
}
