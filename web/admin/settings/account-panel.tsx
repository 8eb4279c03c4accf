import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { type PayoutAccount, readAccount, saveAccount } from "../api.ts";
import { Panel } from "../panel.tsx";
import { AccountForm } from "./account-form.tsx";
import { words } from "./account-words.ts";
import { usePlace } from "./use-place.ts";

const queryKey = ["payout-account"];

/** The account that the shop pays from, masked, and the way to change it. */
export function AccountPanel() {
  const client = useQueryClient();
  const answer = useQuery({ queryKey, queryFn: ({ signal }) => readAccount({}, signal) });
  const [isChanging, setChanging] = useState(false);
  const place = usePlace<HTMLDivElement>("payout-account");
  const { data } = answer;
  const saved = (now: PayoutAccount) => {
    setChanging(false);
    client.setQueryData(queryKey, now);
  };
  return (
    <div ref={place}>
      <Panel title={words.title()}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {words.about()}
          </Text>
          {answer.isPending && <Skeleton height={44} role="status" aria-label={words.title()} />}
          {answer.isError && !data && <LoadFailed error={answer.error} retry={() => void answer.refetch()} />}
          {data?.account && (
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {words.known(data.account)} {words.since()} <When at={data.account.changedAt} />.
            </Text>
          )}
          {data && !data.account && <Text size="sm">{words.none()}</Text>}
          {data && (isChanging || !data.account) && (
            <AccountForm
              name={data.account?.name ?? ""}
              onSaved={saved}
              {...(data.account && { onCancel: () => setChanging(false) })}
            />
          )}
          {data?.account && !isChanging && <Ways onChange={() => setChanging(true)} onRemoved={saved} />}
        </Stack>
      </Panel>
    </div>
  );
}

function Ways({ onChange, onRemoved }: { onChange: () => void; onRemoved: (now: PayoutAccount) => void }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const remove = useMutation({
    mutationFn: () => saveAccount({}),
    onSuccess: (now) => {
      notifications.show({ color: "green", message: words.removed() });
      close();
      onRemoved(now);
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return (
    <Group>
      <Button variant="default" onClick={onChange}>
        {words.change()}
      </Button>
      <Button variant="default" onClick={open}>
        {words.remove()}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={words.removeTitle()}>
        <Stack gap="md">
          <Text size="sm">{words.removeSays()}</Text>
          <Group justify="end">
            <Button variant="default" onClick={close} disabled={remove.isPending}>
              {words.cancel()}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {words.remove()}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </Group>
  );
}
