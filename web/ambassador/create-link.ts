import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Problem, problemOf } from "../client/problem.ts";
import { createLink, type Link } from "./api.ts";

/** What one needs of a link to share it. */
export type SharedLink = Pick<Link, "url" | "products">;

/**
 * Makes a link of products; what shows links then reads them again.
 * @param onGone takes out the products that the shop has deleted since they were picked: no link can hold them
 */
export function useCreateLink(onCreated: (link: SharedLink) => void, onGone: (productIds: readonly string[]) => void) {
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
    onError: (error, productIds) => {
      const problem = problemOf(error);
      const gone = goneOf(problem, productIds);
      if (gone.length === 0) {
        say("red", problem.message);
        return;
      }
      onGone(gone);
      say("yellow", takenOut(gone.length < productIds.length));
      // They stand in the lists that were read before, too.
      void client.invalidateQueries({ queryKey: ["products"] });
    },
  });
  return { create: mutate, isCreating: isPending };
}

/** At the top: at its usual place below, a toast would cover the very button that is to be pressed again. */
function say(color: "red" | "yellow", message: string): void {
  notifications.show({ color, message, position: "top-center" });
}

/** The products that the API names as `productIds.0` and so on, where it found them no more. */
function goneOf({ code, errors }: Problem, productIds: readonly string[]): string[] {
  if (code !== "not_found") return [];
  return productIds.filter((_, index) => errors.some(({ path }) => path === `productIds.${index}`));
}

function takenOut(areOthersLeft: boolean): string {
  return areOthersLeft
    ? "One of your picks is no longer on offer and was taken out. Press “Create link” again."
    : "Your pick is no longer on offer and was taken out. Pick something else.";
}
