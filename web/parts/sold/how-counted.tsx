import { Text } from "@mantine/core";
import { words } from "./words.ts";

/** How up to date placed orders and lists are. @param counted how many of the paid orders are in them; undefined while that is not known */
export function HowCounted({ counted, orders }: { counted: number | undefined; orders: number }) {
  const isBehind = counted !== undefined && counted < orders;
  return (
    <Text size="sm" c="dimmed" mt="md">
      {isBehind ? words.notYet({ counted, orders }) : words.counted()}
    </Text>
  );
}
