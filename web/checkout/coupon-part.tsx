import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Amount } from "../parts/amount.tsx";
import { words } from "./coupon-words.ts";
import { type CouponProps, useCoupon } from "./use-coupon.ts";

/** A coupon's code, typed or brought by the link, and taken off, or refused at its field. */
export function CouponPart(props: CouponProps) {
  const { coupon, form, busy } = props;
  const { priced, tried, isOfLink, offMinor, isEmpty, refusal, change } = useCoupon(props);
  const [typed, setTyped] = useState(coupon);
  const drop = () => {
    setTyped("");
    change("");
  };
  const apply = () => {
    const next = typed.trim();
    if (next !== coupon) change(next);
    else if (priced.isError) void priced.refetch();
  };
  if (priced.data && !refusal) {
    const said = isOfLink ? words.couponOfLink : words.coupon;
    return (
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs">
          <Text>{said({ code: priced.data.coupon })}</Text>
          <Button variant="subtle" size="compact-sm" disabled={busy} onClick={drop}>
            {words.remove()}
          </Button>
        </Group>
        <Text aria-live="polite">
          <Amount minor={0 - offMinor} />
        </Text>
      </Group>
    );
  }
  if (isOfLink && priced.isError && !form.errors.coupon) {
    return (
      <Alert color="yellow" role="status" title={words.notTaken({ code: tried })}>
        <Stack gap="xs" align="start">
          <Text size="sm">{words.orderWithoutIt({ reason: String(refusal) })}</Text>
          <Button variant="default" size="compact-sm" disabled={busy} onClick={drop}>
            {words.typeAnother()}
          </Button>
        </Stack>
      </Alert>
    );
  }
  return (
    <Stack gap="xs">
      <Group align="start" gap="xs" wrap="nowrap">
        <TextInput
          label={words.code()}
          value={typed}
          error={refusal}
          description={coupon !== "" && isEmpty && words.chooseFirst()}
          maxLength={30}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          flex={1}
          disabled={busy}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // It is of the order's form, which it must not send.
            event.preventDefault();
            apply();
          }}
        />
        <Button
          variant="default"
          className="coupon-apply"
          loading={priced.isFetching}
          loaderProps={{ "aria-label": words.oneMoment() }}
          disabled={busy || typed.trim() === ""}
          onClick={apply}
        >
          {words.apply()}
        </Button>
      </Group>
      {refusal && coupon !== "" && (
        <Button variant="default" disabled={busy} onClick={drop}>
          {words.orderWithout()}
        </Button>
      )}
    </Stack>
  );
}
