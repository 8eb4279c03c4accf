import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import { lazy } from "react";
import { createAreaClient } from "../client/area-client.ts";
import { showArea } from "../parts/area.tsx";
import { Optional } from "../parts/optional.tsx";
import { Admin } from "./admin.tsx";

const Toasts = lazy(async () => ({ default: (await import("../parts/toasts.tsx")).Toasts }));

void showArea(
  <>
    <Optional>
      <Toasts />
    </Optional>
    <Admin />
  </>,
  createAreaClient("admin"),
);
