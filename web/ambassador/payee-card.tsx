import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { User } from "../client/session.ts";
import { Dialog } from "../parts/dialog.tsx";
import { LoadFailed } from "../parts/notices.tsx";
import { When } from "../parts/when.tsx";
import { type PayeeAnswer, readPayee } from "./api.ts";
import { PayeeForm } from "./payee-form.tsx";
import { words } from "./payee-words.ts";
import { RemovePayeeForm } from "./remove-payee-form.tsx";

type Payee = NonNullable<PayeeAnswer["payee"]>;

const says: Readonly<Record<Payee["method"], (named: { name: string; masked: string }) => string>> = {
  sepa: words.bySepa,
  paypal: words.byPaypal,
  csv: words.byOther,
};

/** Where an ambassador is paid, masked, and the way to change it. */
export function PayeeCard({ user }: { user: User }) {
  const client = useQueryClient();
  const queryKey = ["payee"];
  const answer = useQuery({ queryKey, queryFn: ({ signal }) => readPayee({}, signal) });
  const [isChanging, setChanging] = useState(false);
  const { data } = answer;
  const changed = (now?: PayeeAnswer) => {
    setChanging(false);
    if (now) client.setQueryData(queryKey, now);
    void client.invalidateQueries({ queryKey });
  };
  return (
    <Paper withBorder p="lg" bg="var(--surface)" mt="lg">
      <Stack gap="md">
        <Title order={2} size="h4">
          {words.title()}
        </Title>
        {answer.isPending && <Skeleton height={72} />}
        {answer.isError && !data && <LoadFailed error={answer.error} retry={() => void answer.refetch()} />}
        {data?.payee && <Known payee={data.payee} />}
        {data && !data.payee && <Text size="sm">{words.none()}</Text>}
        {data && (isChanging || !data.payee) && (
          <PayeeForm
            user={user}
            answer={data}
            onSaved={changed}
            {...(data.payee && { onCancel: () => setChanging(false) })}
          />
        )}
        {data?.payee && !isChanging && <Ways onChange={() => setChanging(true)} onRemoved={() => changed()} />}
      </Stack>
    </Paper>
  );
}

function Known({ payee }: { payee: Payee }) {
  return (
    <>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {says[payee.method](payee)} {words.since()} <When at={payee.changedAt} />.
      </Text>
      {payee.pausedUntil && (
        <Alert color="yellow" title={words.paused()}>
          <Text size="sm">
            {words.pausedUntil()} <When at={payee.pausedUntil} withTime />. {words.pausedWhy()}
          </Text>
        </Alert>
      )}
    </>
  );
}

function Ways({ onChange, onRemoved }: { onChange: () => void; onRemoved: () => void }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <Group>
      <Button variant="default" onClick={onChange}>
        {words.change()}
      </Button>
      <Button variant="default" onClick={open}>
        {words.remove()}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={words.sureRemove()}>
        <RemovePayeeForm onClose={close} onRemoved={onRemoved} />
      </Dialog>
    </Group>
  );
}
