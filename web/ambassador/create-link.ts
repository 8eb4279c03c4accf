import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../client/problem.ts";
import { createLink, type Link } from "./api.ts";

/** What one needs of a link to share it. */
export type SharedLink = Pick<Link, "url" | "products">;

/** Makes a link of products; what shows links then reads them anew. */
export function useCreateLink(onCreated: (link: SharedLink) => void) {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (productIds: string[]) => createLink({ productIds }),
    onSuccess: async (link) => {
      onCreated(link);
      await Promise.all([
        client.invalidateQueries({ queryKey: ["links"] }),
        client.invalidateQueries({ queryKey: ["stats"] }),
      ]);
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return { create: mutate, isCreating: isPending };
}
