import { Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Scope } from "../../shared/domain/person.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { readFactor } from "./api.ts";
import { FactorOn } from "./factor-on.tsx";
import { ReadCard } from "./profile-card.tsx";
import { words } from "./second-factor-words.ts";
import { SetUpFactor } from "./set-up-factor.tsx";

/** Whether one's second factor is on, to be set up, turned off, or given other recovery codes. */
export function SecondFactorCard({ scope, user }: { scope: Scope; user: User }) {
  const client = useQueryClient();
  const queryKey = ["second-factor", scope];
  const factor = useQuery({ queryKey, queryFn: ({ signal }) => readFactor({ scope }, signal) });
  const changed = () =>
    void Promise.all([
      client.invalidateQueries({ queryKey }),
      client.invalidateQueries({ queryKey: ["sessions", scope] }),
      client.invalidateQueries({ queryKey: sessionQuery(scope).queryKey }),
    ]);
  return (
    <ReadCard title={words.title()} query={factor} meanwhile={{ isOn: false, isRequired: false, recoveryLeft: 0 }}>
      {({ isOn, isRequired, recoveryLeft }) => (
        <>
          <Text size="sm">
            {isOn ? words.meansOn() : words.meansOff()} {isRequired && words.required()}
          </Text>
          {isOn ? (
            <FactorOn scope={scope} email={user.email} left={recoveryLeft} onChanged={changed} />
          ) : (
            <SetUpFactor scope={scope} email={user.email} onDone={changed} />
          )}
        </>
      )}
    </ReadCard>
  );
}
