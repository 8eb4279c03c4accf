import { expect, test } from "@jest/globals";
import { methodsAt } from "./allowed-methods.ts";

test.each([
  ["/api/health", ["GET"]],
  ["/api/admin/products", ["GET", "POST"]],
  ["/api/admin/products/prd_1", ["DELETE", "GET", "PUT"]],
  ["/api/anything/login", ["POST"]],
  ["/api/docs", ["GET"]],
])("at %s the interface answers to %j", (path, methods) => {
  expect(methodsAt(path)).toEqual(methods);
});

test.each(["/", "/api", "/api/", "/api/admin/products/", "/api/admin/products/a/b", "$default", ""])(
  "at %j it answers to nothing",
  (path) => {
    expect(methodsAt(path)).toEqual([]);
  },
);
