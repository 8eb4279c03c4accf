import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import { Route, Switch } from "wouter";
import { createQueryClient } from "../client/query-client.ts";
import { showArea } from "../parts/area.tsx";

showArea(
  <Switch>
    <Route path="/c/:code">{({ code }) => code}</Route>
  </Switch>,
  createQueryClient(),
);
