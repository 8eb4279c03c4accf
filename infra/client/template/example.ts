/** Prints what was paid on one day as CSV, as for an accounting program that has a form of its own. */
import { connect, itemsOf, Problem } from "./herald.ts";

const { HERALD_URL = "http://localhost:3000", HERALD_EMAIL = "", HERALD_PASSWORD = "" } = process.env;
const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);

try {
  const herald = connect(HERALD_URL);
  await herald.POST("/api/{scope}/login", {
    params: { path: { scope: "admin" } },
    body: { email: HERALD_EMAIL, password: HERALD_PASSWORD },
  });
  console.log("order,placed,ambassador,currency,totalMinor,ambassadorMinor");
  const orders = itemsOf((cursor) =>
    herald.GET("/api/admin/orders", { params: { query: { from: day, to: day, status: "PAID", cursor } } }),
  );
  for await (const { id, createdAt, ambassador, currency, totalMinor, split } of orders) {
    console.log(
      [id, createdAt, JSON.stringify(ambassador.name), currency, totalMinor, split?.ambassadorMinor].join(","),
    );
  }
  await herald.POST("/api/{scope}/logout", { params: { path: { scope: "admin" } } });
} catch (error) {
  console.error(error instanceof Problem ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}
