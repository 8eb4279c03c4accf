import { Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commissionOf } from "../../../shared/domain/commission.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { decide, termsOf } from "../../../shared/domain/rates.ts";
import { type Asked, askedOf } from "../../../shared/domain/rates-asked.ts";
import { taxedBy } from "../../../shared/domain/tax.ts";
import { shop } from "../../shop/shop.ts";
import { type RatesAnswer, readAmbassador, readProduct } from "../api.ts";
import { Panel } from "../panel.tsx";
import { oneProduct } from "../products/product-queries.ts";
import { AmbassadorChoice, ProductChoice } from "./choice-field.tsx";
import { LinkChoice } from "./link-choice.tsx";
import { asRates, givesIn, questions } from "./rules.ts";
import { words } from "./words.ts";

/** Which rule decides on a sale that one makes up, and why. */
export function TryIt({ rates }: { rates: RatesAnswer }) {
  const [ambassador, setAmbassador] = useState({ id: "", name: "" });
  const [product, setProduct] = useState({ id: "", name: "" });
  const [code, setCode] = useState("");
  const [day, setDay] = useState(rates.day);
  return (
    <Panel title={words.tryIt()}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.tryMeans()}
        </Text>
        <AmbassadorChoice
          value={ambassador.id}
          name={ambassador.name}
          onChoose={(id, name) => {
            setAmbassador({ id, name });
            setCode("");
          }}
        />
        <LinkChoice ambassadorId={ambassador.id} none={words.anyLink()} value={code} onChoose={setCode} />
        <ProductChoice value={product.id} name={product.name} onChoose={(id, name) => setProduct({ id, name })} />
        <TextInput
          type="date"
          label={words.onDay()}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value || rates.day)}
          maw={220}
        />
        {ambassador.id && product.id && (
          <Outcome rates={rates} productId={product.id} sale={{ ambassadorId: ambassador.id, code, day }} />
        )}
      </Stack>
    </Panel>
  );
}

const answers: Readonly<Record<Asked, () => string>> = {
  decides: words.decides,
  none: words.none,
  otherDays: words.otherDays,
  notAsked: words.notAsked,
};

function Outcome({
  rates,
  productId,
  sale,
}: {
  rates: RatesAnswer;
  productId: string;
  sale: { ambassadorId: string; code: string; day: string };
}) {
  const { ambassadorId } = sale;
  const person = useQuery({
    queryKey: ["ambassador", ambassadorId],
    queryFn: ({ signal }) => readAmbassador({ ambassadorId }, signal),
  });
  const product = useQuery({
    queryKey: oneProduct(productId),
    queryFn: ({ signal }) => readProduct({ productId }, signal),
  });
  if (!person.data || !product.data) return null;
  const rules = asRates(rates);
  const facts = { ...sale, groupId: person.data.group?.id, tierId: person.data.tier?.id };
  const { by: _, ruleId: __, first, ...gives } = decide(productId, facts, rules, rates.rateBps);
  const line = { amountMinor: product.data.priceMinor, quantity: 1, ...taxedBy(shop.tax, product.data.taxBps) };
  const cap = rules.caps[productId];
  const terms = termsOf(line, gives, cap);
  const ofFirst = first && termsOf(line, first, cap);
  const money = (minor: number) => formatMoney(minor, rates.currency);
  return (
    <section aria-live="polite">
      <Text fw={650}>
        {words.earns({ price: money(line.amountMinor), earned: money(commissionOf({ ...line, ...terms })) })}
      </Text>
      {ofFirst && <Text>{words.firstEarns({ earned: money(commissionOf({ ...line, ...ofFirst })) })}</Text>}
      {terms.earns && cap !== undefined && terms.earns.numerator === cap && (
        <Text size="sm">{words.isCut({ amount: money(cap) })}</Text>
      )}
      <Title order={3} size="h6" mt="md" mb="xs">
        {words.howDecided()}
      </Title>
      <dl className="rates-asked">
        {askedOf(productId, facts, rules).map(({ kind, answer }) => (
          <div key={kind} style={{ display: "contents" }}>
            <dt className={answer}>{questions[kind]()}</dt>
            <dd className={answer}>
              {answer === "decides"
                ? `${words.decides()}: ${givesIn({ ...gives, first }, rates.currency)}`
                : kind === "excluded"
                  ? words.notExcluded()
                  : answers[answer]()}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
