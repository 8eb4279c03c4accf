import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { type Problem, problemOf } from "../client/problem.ts";
import { createLink, type Link } from "./api.ts";
import { words } from "./area-words.ts";

/** What one needs of a link to share it. */
export type SharedLink = Pick<Link, "url" | "products" | "name">;

const creating = ["create-link"];

/**
 * Makes a link of products; what shows links then reads them again.
 * @param onGone takes out the products that the shop has deleted since they were picked: no link can hold them
 */
export function useCreateLink(onCreated: (link: SharedLink) => void, onGone: (productIds: readonly string[]) => void) {
  const client = useQueryClient();
  const attempt = useRef<{ of: string; key: string }>(undefined);
  /** Two clicks, or another try after an answer that was lost, ask for the same link. */
  function keyFor(productIds: readonly string[]): string {
    const of = productIds.join();
    if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    return attempt.current.key;
  }
  const { mutate, isPending } = useMutation({
    mutationKey: creating,
    mutationFn: (productIds: string[]) => createLink({ productIds, idempotencyKey: keyFor(productIds) }),
    // The next link is another one, of the same products too.
    onSettled: (_link, error) => {
      if (!error || problemOf(error).code !== "unreachable") attempt.current = undefined;
    },
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
  // The second of two clicks may come before the button is drawn as waiting.
  const create = (productIds: string[]) => {
    if (client.isMutating({ mutationKey: creating }) === 0) mutate(productIds);
  };
  return { create, isCreating: isPending };
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
  return areOthersLeft ? words.onePickGone() : words.allPicksGone();
}
