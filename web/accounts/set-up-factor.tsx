import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type ReactNode, useState } from "react";
import * as contract from "../../shared/contract/second-factor.ts";
import type { Scope } from "../../shared/domain/person.ts";
import type { AnswerOf } from "../client/endpoint.ts";
import { useRequestForm } from "../client/form.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import { setUpFactor, turnOnFactor } from "./api.ts";
import { CodeField } from "./code-field.tsx";
import { OwnPasswordField } from "./own-password-field.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { words } from "./second-factor-words.ts";

type Shown = AnswerOf<typeof contract.setUpFactor>;

/** Sets a second factor up: the password, then the key and the recovery codes, then a first code. */
export function SetUpFactor({ scope, email, onDone }: { scope: Scope; email: string; onDone: () => void }) {
  const [shown, setShown] = useState<Shown>();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { currentPassword: "" },
    schema: contract.setUpFactor.body,
    submit: async (body) => {
      setShown(await setUpFactor({ scope, ...body }));
      form.reset();
    },
  });
  if (shown) return <TurnOn scope={scope} email={email} shown={shown} onDone={onDone} />;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <OwnPasswordField {...form.getInputProps("currentPassword")} />
        <Group>
          <Button type="submit" loading={busy}>
            {words.setUp()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TurnOn({ scope, email, shown, onDone }: { scope: Scope; email: string; shown: Shown; onDone: () => void }) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { code: "" },
    schema: contract.turnOnFactor.body,
    submit: async (body) => {
      await turnOnFactor({ scope, ...body });
      notifications.show({ color: "green", message: words.isOn() });
      onDone();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Step title={words.scan()} means={words.scanMeans()}>
          <QrCode text={shown.uri} label={words.qrCode()} />
          <Text size="sm">{words.key()}</Text>
          <Text className="factor-key">{inGroups(shown.key)}</Text>
          <Group>
            <CopyButton variant="default" text={shown.key} label={words.copyKey()} />
          </Group>
        </Step>
        <Step title={words.keepCodes()} means={words.keepCodesMeans()}>
          <RecoveryCodes codes={shown.recoveryCodes} email={email} />
        </Step>
        <Step title={words.confirm()} means={words.signsOut()}>
          <FormProblem problem={problem} />
          <CodeField label={words.code()} description={words.codeHint()} {...form.getInputProps("code")} />
          <Group>
            <Button type="submit" loading={busy}>
              {words.turnOn()}
            </Button>
          </Group>
        </Step>
      </Stack>
    </form>
  );
}

function Step({ title, means, children }: { title: string; means: string; children: ReactNode }) {
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="h5">
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {means}
        </Text>
      </div>
      {children}
    </Stack>
  );
}

/** Four letters each, as people read them out. */
const inGroups = (key: string): string => key.replace(/(.{4})(?=.)/g, "$1 ");
