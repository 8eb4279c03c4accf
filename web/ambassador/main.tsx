import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";
import { createQueryClient } from "../client/query-client.ts";
import { sessionQuery } from "../client/session.ts";
import { showArea } from "../parts/area.tsx";
import { Ambassador } from "./ambassador.tsx";

const client = createQueryClient((queries) => queries.setQueryData(sessionQuery("ambassador").queryKey, null));

showArea(
  <>
    <Notifications position="bottom-right" />
    <Ambassador />
  </>,
  client,
);
