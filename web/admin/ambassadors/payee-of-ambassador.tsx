import { Paper, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { LoadFailed } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { readPayeeOfAmbassador } from "../api.ts";
import { useMay } from "../may.tsx";
import { words } from "./payee-words.ts";

type Payee = NonNullable<Awaited<ReturnType<typeof readPayeeOfAmbassador>>["payee"]>;

const says: Readonly<Record<Payee["method"], (named: { name: string; masked: string }) => string>> = {
  sepa: words.bySepa,
  paypal: words.byPaypal,
  csv: words.byOther,
};

/** Where an ambassador is paid, masked; for who pays. */
export function PayeeOfAmbassador({ ambassadorId }: { ambassadorId: string }) {
  const may = useMay("payees");
  const answer = useQuery({
    queryKey: ["payee", ambassadorId],
    queryFn: ({ signal }) => readPayeeOfAmbassador({ ambassadorId }, signal),
    enabled: may,
  });
  if (!may) return null;
  const { data } = answer;
  return (
    <Paper withBorder bg="var(--surface)" p="md" mb="xl">
      <Title order={2} size="h5" mb={4}>
        {words.title()}
      </Title>
      {answer.isPending && <Skeleton height={20} width={280} my={1} />}
      {answer.isError && !data && <LoadFailed error={answer.error} retry={() => void answer.refetch()} />}
      {data && !data.payee && (
        <Text size="sm" c="dimmed">
          {words.none()}
        </Text>
      )}
      {data?.payee && (
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {says[data.payee.method](data.payee)} {words.since()} <When at={data.payee.changedAt} />.
        </Text>
      )}
      {data?.payee?.pausedUntil && (
        <Text size="sm" mt={4}>
          {words.pausedUntil()} <When at={data.payee.pausedUntil} withTime />.
        </Text>
      )}
    </Paper>
  );
}
