import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { Dialog } from "../../parts/dialog.tsx";
import type { RatesAnswer } from "../api.ts";
import { useMay } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { RuleForm } from "./rule-form.tsx";
import { daysOf, givesIn, inOrder, questions, type RuleBody, whatOf } from "./rules.ts";
import { useSaveRates, useTrySaveRates } from "./use-rates.tsx";
import { words } from "./words.ts";

const small = { size: "xs", variant: "default" } as const;

/** All rules as they are asked, the programme's own rate last; added, edited and removed here. */
export function RuleList({ rates }: { rates: RatesAnswer }) {
  const may = useMay("rates") && !rates.announced;
  const maySettings = useMay("settings");
  const save = useSaveRates(rates);
  const trySave = useTrySaveRates(rates);
  const [opened, setOpened] = useState<{ rule?: RuleBody }>();
  const close = () => setOpened(undefined);
  const without = (id: string | undefined) => rates.rules.filter((rule) => rule.id !== id);
  return (
    <Panel
      title={words.rules()}
      actions={
        may && (
          <Button {...small} onClick={() => setOpened({})}>
            {words.add()}
          </Button>
        )
      }
    >
      <ol className="rates-list">
        {inOrder(rates).map((rule) => {
          const what = whatOf(rule, rates);
          return (
            <li key={rule.id}>
              <div className="rates-what">
                <Text fw={550}>{what}</Text>
                <Text size="sm" c="dimmed">
                  {questions[rule.kind]()}
                </Text>
              </div>
              <div className="rates-what">
                <Text>{givesIn(rule, rates.currency)}</Text>
                <Group gap="xs">
                  <Text size="sm" c="dimmed">
                    {daysOf(rule)}
                  </Text>
                  <Whether rule={rule} day={rates.day} />
                </Group>
              </div>
              {may && (
                <Group gap="xs">
                  <Button {...small} aria-label={words.editOf({ what })} onClick={() => setOpened({ rule })}>
                    {words.edit()}
                  </Button>
                  <Button
                    {...small}
                    aria-label={words.removeOf({ what })}
                    onClick={() => void trySave({ rules: without(rule.id) }, words.removed())}
                  >
                    {words.remove()}
                  </Button>
                </Group>
              )}
            </li>
          );
        })}
        <li>
          <div className="rates-what">
            <Text fw={550}>{rates.rules.length === 0 ? words.everything() : words.everythingElse()}</Text>
            <Text size="sm" c="dimmed">
              {words.ownRate()}
            </Text>
          </div>
          <div className="rates-what">
            <Text>{givesIn({ rateBps: rates.rateBps }, rates.currency)}</Text>
          </div>
          {maySettings && (
            <Anchor component={Link} href="/settings#programme" size="sm">
              {words.changeInSettings()}
            </Anchor>
          )}
        </li>
      </ol>
      <Dialog
        opened={opened !== undefined}
        onClose={close}
        title={opened?.rule ? words.editTitle() : words.add()}
        size="lg"
      >
        {opened && (
          <RuleForm
            rates={rates}
            rule={opened.rule}
            cancel={close}
            save={async (rule) => {
              await save({ rules: [...without(rule.id), rule] }, opened.rule ? words.changed() : words.added());
              close();
            }}
          />
        )}
      </Dialog>
    </Panel>
  );
}

/** Whether a rule of some days is over, or to come. */
function Whether({ rule: { firstDay, lastDay }, day }: { rule: RuleBody; day: string }) {
  const word = lastDay && lastDay < day ? words.over() : firstDay && firstDay > day ? words.toCome() : undefined;
  return word ? (
    <Badge variant="light" color="gray">
      {word}
    </Badge>
  ) : null;
}
