import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { Scope } from "../../shared/domain/person.ts";
import { renewRecoveryCodes, turnOffFactor } from "./api.ts";
import { ChangeFactor } from "./change-factor.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { words } from "./second-factor-words.ts";

/** From so few recovery codes on, one is told to make new ones. */
const few = 2;

/** What one can do with a factor that is on. */
export function FactorOn({
  scope,
  email,
  left,
  onChanged,
}: {
  scope: Scope;
  email: string;
  /** How many recovery codes are left. */
  left: number;
  onChanged: () => void;
}) {
  const [doing, setDoing] = useState<"renew" | "off">();
  const [codes, setCodes] = useState<readonly string[]>();
  const cancel = () => setDoing(undefined);
  if (codes) {
    return (
      <Stack gap="sm">
        <Title order={3} size="h5">
          {words.newCodes()}
        </Title>
        <Text size="sm" c="dimmed">
          {words.keepCodesMeans()}
        </Text>
        <RecoveryCodes codes={codes} email={email} />
        <Group>
          <Button onClick={() => setCodes(undefined)}>{words.done()}</Button>
        </Group>
      </Stack>
    );
  }
  if (doing === "off") {
    return (
      <ChangeFactor
        email={email}
        means={words.turnOffMeans()}
        label={words.turnOff()}
        isGrave
        onCancel={cancel}
        submit={async (proof) => {
          await turnOffFactor({ scope, ...proof });
          notifications.show({ color: "green", message: words.isOff() });
          onChanged();
        }}
      />
    );
  }
  if (doing === "renew") {
    return (
      <ChangeFactor
        email={email}
        means={words.renewMeans()}
        label={words.renew()}
        onCancel={cancel}
        submit={async (proof) => {
          const { recoveryCodes } = await renewRecoveryCodes({ scope, ...proof });
          setCodes(recoveryCodes);
          cancel();
          onChanged();
        }}
      />
    );
  }
  return (
    <>
      {left <= few ? (
        <Alert color="yellow" role="status" title={words.recoveryLeft({ left })} />
      ) : (
        <Text size="sm" c="dimmed">
          {words.recoveryLeft({ left })}
        </Text>
      )}
      <Group gap="sm">
        <Button variant="default" onClick={() => setDoing("renew")}>
          {words.renew()}
        </Button>
        <Button variant="default" onClick={() => setDoing("off")}>
          {words.turnOff()}
        </Button>
      </Group>
    </>
  );
}
