import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../client/problem.ts";
import { FormProblem } from "../parts/notices.tsx";
import { closeStorefront } from "./api.ts";
import { words } from "./link-words.ts";

/** Closes one's page. Asks once more, in place. */
export function ClosePage({ done }: { done: () => void }) {
  const client = useQueryClient();
  const [isSure, setSure] = useState(false);
  const closing = useMutation({
    mutationFn: () => closeStorefront({}),
    onSuccess: () => {
      client.setQueryData(["storefront"], {});
      notifications.show({ color: "green", message: words.pageIsClosed() });
      done();
    },
  });
  return (
    <Stack gap="sm" className="link-retire">
      <FormProblem problem={closing.error ? problemOf(closing.error) : undefined} />
      <Text size="sm" c="dimmed">
        {words.ifPageClosed()}
      </Text>
      <Group>
        <Button
          color="red"
          variant={isSure ? "filled" : "subtle"}
          loading={closing.isPending}
          onClick={() => (isSure ? closing.mutate() : setSure(true))}
        >
          {isSure ? words.closeForSure() : words.closeYourPage()}
        </Button>
      </Group>
    </Stack>
  );
}
