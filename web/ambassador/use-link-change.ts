import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../client/problem.ts";
import { deleteLink, type Link, updateLink } from "./api.ts";
import { words } from "./link-words.ts";

/** Takes a link out of use or brings it back, and has what shows links read them again. @param done after it was changed */
export function useLinkChange(done: () => void = () => {}) {
  const client = useQueryClient();
  const follow = () =>
    Promise.all([client.invalidateQueries({ queryKey: ["links"] }), client.invalidateQueries({ queryKey: ["stats"] })]);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ act }: { act: () => Promise<unknown>; said: string }) => act(),
    onSuccess: async (_, { said }) => {
      notifications.show({ color: "green", message: said });
      done();
      await follow();
    },
    onError: (error) => {
      notifications.show({ color: "red", message: problemOf(error).message, position: "top-center" });
      void follow();
    },
  });
  return {
    follow,
    busy: isPending,
    setArchived: ({ code }: Link, archived: boolean) =>
      mutate({
        act: () => updateLink({ code, archived }),
        said: archived ? words.isArchived() : words.isInUse(),
      }),
    giveBack: (code: string) => mutate({ act: () => updateLink({ code, noSlug: true }), said: words.gaveBack() }),
    dropGone: ({ code }: Link) => mutate({ act: () => updateLink({ code, dropGone: true }), said: words.isMended() }),
    remove: ({ code }: Link) => mutate({ act: () => deleteLink({ code }), said: words.isDeleted() }),
  };
}
