import { Paper, Table, Text } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import { ListFrame } from "../../parts/list-frame.tsx";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { useList } from "../../parts/query-list.ts";
import { When } from "../../parts/when.tsx";
import { type Ambassador, listAmbassadors } from "../api.ts";
import { RowLink, Rows, RowsLoading } from "../rows.tsx";

/** Who recommends the shop, newest first. */
export function AmbassadorsPage() {
  const list = useList(["ambassadors"], (page, signal) => listAmbassadors(page, signal));
  return (
    <Page title="Ambassadors" lead="Revenue is an ambassador’s own share, less refunds.">
      <ListFrame list={list} skeleton={<RowsLoading />} empty={<NoAmbassadors />}>
        {(ambassadors) => <AmbassadorsTable ambassadors={ambassadors} />}
      </ListFrame>
    </Page>
  );
}

function AmbassadorsTable({ ambassadors }: { ambassadors: readonly Ambassador[] }) {
  return (
    <Rows
      label="Ambassadors"
      head={
        <>
          <Table.Th scope="col">Name</Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            E-mail
          </Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            Joined
          </Table.Th>
          <Table.Th scope="col" className="number">
            Orders
          </Table.Th>
          <Table.Th scope="col" className="number">
            Revenue
          </Table.Th>
        </>
      }
    >
      {ambassadors.map((each) => (
        <Table.Tr key={each.id}>
          <Table.Td>
            <RowLink href={`/ambassadors/${each.id}`}>
              {each.firstName} {each.lastName}
            </RowLink>
            <Text size="sm" c="dimmed" hiddenFrom="sm" style={{ overflowWrap: "anywhere" }}>
              {each.email}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm" style={{ overflowWrap: "anywhere" }}>
            {each.email}
          </Table.Td>
          <Table.Td visibleFrom="sm">
            <When at={each.createdAt} />
          </Table.Td>
          <Table.Td className="number amount">{each.orders}</Table.Td>
          <Table.Td className="number">
            <Amount minor={each.revenueMinor} currency={each.currency} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Rows>
  );
}

function NoAmbassadors() {
  return (
    <Paper withBorder bg="var(--surface)">
      <Empty title="Nobody has signed up yet">
        Ambassadors sign up by themselves. Send them this address: {new URL("/sign-up", window.location.href).href}
      </Empty>
    </Paper>
  );
}
