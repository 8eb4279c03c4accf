import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { maxTiers } from "../../../shared/domain/tier.ts";
import { Dialog } from "../../parts/dialog.tsx";
import type { RatesAnswer } from "../api.ts";
import { useMay } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { TierForm } from "./tier-form.tsx";
import { reachedBy, type TierBody } from "./tier-words.ts";
import { useSaveRates, useTrySaveRates } from "./use-rates.tsx";
import { words } from "./words.ts";

const small = { size: "xs", variant: "default" } as const;

/** The steps that ambassadors climb, the lowest first; added, edited and removed here. */
export function Tiers({ rates }: { rates: RatesAnswer }) {
  const may = useMay("rates") && !rates.announced;
  const save = useSaveRates(rates);
  const trySave = useTrySaveRates(rates);
  const [opened, setOpened] = useState<{ tier?: TierBody }>();
  const close = () => setOpened(undefined);
  const { tiers, rules, currency } = rates;
  const remove = ({ id, name }: TierBody) =>
    trySave(
      { tiers: tiers.filter((it) => it.id !== id), rules: rules.filter(({ tierId }) => tierId !== id) },
      words.tierGone({ tier: name }),
    );
  return (
    <Panel
      title={words.tiers()}
      actions={
        may &&
        tiers.length < maxTiers && (
          <Button {...small} onClick={() => setOpened({})}>
            {words.addTier()}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {tiers.length === 0 ? words.noTiers() : words.tiersMean()}
      </Text>
      <ol className="rates-list">
        {tiers.map((tier) => (
          <li key={tier.id}>
            <Text className="rates-what" fw={550}>
              {tier.name}
            </Text>
            <Text className="rates-what">{reachedBy(tier, currency)}</Text>
            {may && (
              <Group gap="xs">
                <Button
                  {...small}
                  aria-label={words.editTierOf({ tier: tier.name })}
                  onClick={() => setOpened({ tier })}
                >
                  {words.edit()}
                </Button>
                <Button
                  {...small}
                  aria-label={words.removeTierOf({ tier: tier.name })}
                  onClick={() => void remove(tier)}
                >
                  {words.remove()}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ol>
      <Dialog opened={opened !== undefined} onClose={close} title={opened?.tier ? words.editTier() : words.addTier()}>
        {opened && (
          <TierForm
            currency={currency}
            tier={opened.tier}
            cancel={close}
            save={async (tier) => {
              const all = opened.tier ? tiers.map((it) => (it.id === tier.id ? tier : it)) : [...tiers, tier];
              const said = opened.tier ? words.tierSaved : words.tierAdded;
              await save({ tiers: all }, said({ tier: tier.name }));
              close();
            }}
          />
        )}
      </Dialog>
    </Panel>
  );
}
