import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import { lazy, Suspense } from "react";
import { createQueryClient } from "../client/query-client.ts";
import { sessionQuery } from "../client/session.ts";
import { showArea } from "../parts/area.tsx";
import { Admin } from "./admin.tsx";

const Toasts = lazy(async () => ({ default: (await import("../parts/toasts.tsx")).Toasts }));

const client = createQueryClient((queries) => queries.setQueryData(sessionQuery("admin").queryKey, null));

void showArea(
  <>
    <Suspense fallback={null}>
      <Toasts />
    </Suspense>
    <Admin />
  </>,
  client,
);
