import { Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Scope } from "../../shared/domain/person.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { LoadFailed } from "../parts/notices.tsx";
import { readFactor } from "./api.ts";
import { FactorOn } from "./factor-on.tsx";
import { words } from "./second-factor-words.ts";
import { SetUpFactor } from "./set-up-factor.tsx";

/** Whether one's second factor is on, to be set up, turned off, or given other recovery codes. */
export function SecondFactorCard({ scope, user }: { scope: Scope; user: User }) {
  const client = useQueryClient();
  const queryKey = ["second-factor", scope];
  const factor = useQuery({ queryKey, queryFn: ({ signal }) => readFactor({ scope }, signal) });
  const { data } = factor;
  const changed = () =>
    void Promise.all([
      client.invalidateQueries({ queryKey }),
      client.invalidateQueries({ queryKey: ["sessions", scope] }),
      client.invalidateQueries({ queryKey: sessionQuery(scope).queryKey }),
    ]);
  return (
    <Paper withBorder p="lg" bg="var(--surface)">
      <Stack gap="md">
        <Title order={2} size="h4">
          {words.title()}
        </Title>
        {factor.isPending && <Skeleton height={44} />}
        {factor.isError && !data && <LoadFailed error={factor.error} retry={() => void factor.refetch()} />}
        {data && (
          <Text size="sm">
            {data.isOn ? words.meansOn() : words.meansOff()} {data.isRequired && words.required()}
          </Text>
        )}
        {data?.isOn && <FactorOn scope={scope} email={user.email} left={data.recoveryLeft} onChanged={changed} />}
        {data && !data.isOn && <SetUpFactor scope={scope} email={user.email} onDone={changed} />}
      </Stack>
    </Paper>
  );
}
