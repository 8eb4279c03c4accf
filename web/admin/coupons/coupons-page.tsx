import { Button, Group } from "@mantine/core";
import { useState } from "react";
import Plus from "~icons/lucide/plus";
import { Dialog } from "../../parts/dialog.tsx";
import { DataList } from "../../parts/list/data-list.tsx";
import type { ListSpec } from "../../parts/list/list-spec.ts";
import { useList } from "../../parts/list/query-list.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { type Coupon, listCoupons } from "../api.ts";
import { NotYours, useMay } from "../may.tsx";
import { ConfirmDialog, type Question } from "../team/confirm-dialog.tsx";
import { couponColumns, couponFields } from "./coupon-columns.tsx";
import { CouponForm } from "./coupon-form.tsx";
import { couponsKey, useArchive } from "./coupon-queries.ts";
import { words } from "./words.ts";

const states = [
  { value: "active", label: words.inUse() },
  { value: "archived", label: words.archived() },
] as const;
const spec: ListSpec = {
  name: "coupons",
  label: words.coupons(),
  sorts: [],
  choices: [{ name: "state", label: words.state(), any: words.everyState(), options: states }],
};

/** The shop's coupons: made, changed and archived here. */
export function CouponsPage() {
  const of = useListView(spec);
  const state = states.find(({ value }) => value === of.view.chosen.state)?.value ?? "all";
  const read = (page: { cursor?: string; limit?: string }, signal: AbortSignal) =>
    listCoupons({ ...page, state }, signal);
  const list = useList([...couponsKey, state], read);
  const may = useMay("coupons");
  const [opened, setOpened] = useState<{ coupon?: Coupon }>();
  const [question, setQuestion] = useState<Question>();
  const archive = useArchive();
  const close = () => setOpened(undefined);
  const askToArchive = (coupon: Coupon): Question => ({
    title: words.archiveTitle(coupon),
    means: words.archiveMeans(),
    no: words.keep(),
    yes: words.archive(),
    act: () => archive.mutate({ coupon, archived: true }),
  });
  const add = (label: string) => (
    <Button leftSection={<Plus size={16} />} onClick={() => setOpened({})}>
      {label}
    </Button>
  );
  return (
    <Page title={words.coupons()} lead={words.lead()} actions={may && add(words.add())}>
      <NotYours deed="coupons" />
      <DataList
        of={of}
        list={list}
        columns={couponColumns}
        rows={{
          idOf: ({ code }) => code,
          nameOf: ({ code }) => code,
          ...(may && {
            actions: (coupon: Coupon) => (
              <Deeds
                coupon={coupon}
                onEdit={() => setOpened({ coupon })}
                onArchive={() => setQuestion(askToArchive(coupon))}
                onRestore={() => archive.mutate({ coupon, archived: false })}
              />
            ),
          }),
        }}
        empty={
          <Empty title={words.none()} action={may && add(words.addFirst())}>
            {words.noneHint()}
          </Empty>
        }
        file={{ readPage: read, fields: couponFields }}
      />
      <Dialog
        opened={opened !== undefined}
        onClose={close}
        title={opened?.coupon ? words.editTitle(opened.coupon) : words.add()}
        size="lg"
      >
        {opened && <CouponForm coupon={opened.coupon} onDone={close} />}
      </Dialog>
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </Page>
  );
}

const small = { size: "xs", variant: "default" } as const;

function Deeds({
  coupon: { code, archivedAt },
  onEdit,
  onArchive,
  onRestore,
}: {
  coupon: Coupon;
  onEdit: () => void;
  onArchive: () => void;
  onRestore: () => void;
}) {
  return (
    <Group gap="xs" wrap="nowrap" justify="end">
      {archivedAt === undefined ? (
        <>
          <Button {...small} aria-label={words.editOf({ code })} onClick={onEdit}>
            {words.edit()}
          </Button>
          <Button {...small} aria-label={words.archiveOf({ code })} onClick={onArchive}>
            {words.archive()}
          </Button>
        </>
      ) : (
        <Button {...small} aria-label={words.restoreOf({ code })} onClick={onRestore}>
          {words.restore()}
        </Button>
      )}
    </Group>
  );
}
