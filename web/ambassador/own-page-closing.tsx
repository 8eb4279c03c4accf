import { Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../client/problem.ts";
import { FormDeeds } from "../parts/form-deeds.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { closeStorefront } from "./api.ts";
import { words } from "./link-words.ts";

/** Asks once more before one's page is closed. */
export function ClosePageForm({ done }: { done: () => void }) {
  const client = useQueryClient();
  const closing = useMutation({
    mutationFn: () => closeStorefront({}),
    onSuccess: () => {
      client.setQueryData(["storefront"], {});
      notifications.show({ color: "green", message: words.pageIsClosed() });
      done();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        closing.mutate();
      }}
    >
      <Stack gap="md">
        <FormProblem problem={closing.error ? problemOf(closing.error) : undefined} />
        <Text>{words.ifPageClosed()}</Text>
        <FormDeeds
          deed={words.closeYourPage()}
          busy={closing.isPending}
          cancel={words.cancel()}
          onCancel={done}
          inDialog
        />
      </Stack>
    </form>
  );
}
