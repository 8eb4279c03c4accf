import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Dialog } from "../../parts/dialog.tsx";
import type { RatesAnswer } from "../api.ts";
import { useMay } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { CapForm, ExcludeForm } from "./exception-forms.tsx";
import { nameIn } from "./rules.ts";
import { useSaveRates, useTrySaveRates } from "./use-rates.tsx";
import { words } from "./words.ts";

const small = { size: "xs", variant: "default" } as const;

/** Products that earn nothing, whatever a rule says. */
export function ExcludedProducts({ rates }: { rates: RatesAnswer }) {
  const may = useMay("rates") && !rates.announced;
  const save = useSaveRates(rates);
  const trySave = useTrySaveRates(rates);
  const [isOpen, setOpen] = useState(false);
  const { excluded } = rates;
  return (
    <Panel
      title={words.excluded()}
      actions={
        may && (
          <Button {...small} onClick={() => setOpen(true)}>
            {words.exclude()}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {excluded.length === 0 ? words.noneExcluded() : words.excludedMeans()}
      </Text>
      <ul className="rates-list">
        {excluded.map((id) => {
          const product = nameIn(rates, id);
          const rest = excluded.filter((it) => it !== id);
          return (
            <li key={id}>
              <Text className="rates-what">{product}</Text>
              {may && (
                <Button
                  {...small}
                  aria-label={words.includeOf({ product })}
                  onClick={() => void trySave({ excluded: rest }, words.isIncluded({ product }))}
                >
                  {words.remove()}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={words.excludeTitle()}>
        {isOpen && (
          <ExcludeForm
            cancel={() => setOpen(false)}
            save={async ({ productId }, product) => {
              await save({ excluded: [...new Set([...excluded, productId])] }, words.isExcluded({ product }));
              setOpen(false);
            }}
          />
        )}
      </Dialog>
    </Panel>
  );
}

/** The most that a piece of a product earns. */
export function Caps({ rates }: { rates: RatesAnswer }) {
  const may = useMay("rates") && !rates.announced;
  const save = useSaveRates(rates);
  const trySave = useTrySaveRates(rates);
  const [isOpen, setOpen] = useState(false);
  const { caps, currency } = rates;
  const without = (id: string) => caps.filter(({ productId }) => productId !== id);
  return (
    <Panel
      title={words.caps()}
      actions={
        may && (
          <Button {...small} onClick={() => setOpen(true)}>
            {words.addCap()}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {caps.length === 0 ? words.noCaps() : words.capsMeans()}
      </Text>
      <ul className="rates-list">
        {caps.map(({ productId, mostMinor }) => {
          const product = nameIn(rates, productId);
          return (
            <li key={productId}>
              <Text className="rates-what">{product}</Text>
              <Group gap="sm">
                <Text>{words.capOf({ amount: formatMoney(mostMinor, currency) })}</Text>
                {may && (
                  <Button
                    {...small}
                    aria-label={words.uncapOf({ product })}
                    onClick={() => void trySave({ caps: without(productId) }, words.isUncapped({ product }))}
                  >
                    {words.remove()}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={words.capTitle()}>
        {isOpen && (
          <CapForm
            currency={currency}
            cancel={() => setOpen(false)}
            save={async (cap, product) => {
              const said = words.isCapped({ product, amount: formatMoney(cap.mostMinor, currency) });
              await save({ caps: [...without(cap.productId), cap] }, said);
              setOpen(false);
            }}
          />
        )}
      </Dialog>
    </Panel>
  );
}
