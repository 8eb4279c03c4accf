import { Table } from "@mantine/core";

interface Props {
  referrers: readonly { host: string; views: number }[];
  /** What the columns are called. */
  labels: { site: string; views: string };
  verticalSpacing?: "sm";
}

/** The sites that links were opened from, and how often. */
export function SitesTable({ referrers, labels, ...spacing }: Props) {
  return (
    <Table horizontalSpacing={0} {...spacing}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{labels.site}</Table.Th>
          <Table.Th scope="col" ta="end">
            {labels.views}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {referrers.map(({ host, views }) => (
          <Table.Tr key={host}>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{host}</Table.Td>
            <Table.Td ta="end" className="amount">
              {views.toLocaleString()}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
