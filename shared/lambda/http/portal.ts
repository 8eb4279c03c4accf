import { createRequire } from "node:module";
import { dirname } from "node:path";
import type express from "express";
import type { Express } from "express";
import { AppError } from "../../domain/errors.ts";
import { countsOfRequest } from "../../observability/counted.ts";
import { errorFields, logOf } from "../../observability/log.ts";
import { problemAnswer, securityHeaders } from "./answer.ts";

/** Swagger UI sets styles from its script, and draws its icons from data addresses; its script is a file of ours. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Herald API reference</title>
<link rel="icon" type="image/png" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>`;

const start = `SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  defaultModelsExpandDepth: -1,
  docExpansion: "list",
  tryItOutEnabled: true,
  validatorUrl: null,
});`;

/** The only files of Swagger UI that the page needs. */
const assets = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

/** Dresses an Express app as the reference portal at /api/docs. Errors end inside: serverless-http drops promises. */
export function portal(app: Express): Express {
  const files = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.set({ ...securityHeaders, "content-security-policy": contentSecurityPolicy });
    next();
  });
  app.get("/api/docs", (_request, response) => void response.type("html").send(page));
  app.get("/api/docs/start.js", (_request, response) => void response.type("js").send(start));
  app.get("/api/docs/:asset", (request, response, next) => {
    const { asset } = request.params;
    if (!assets.includes(asset)) return next();
    response.set("cache-control", "public, max-age=86400");
    response.sendFile(asset, { root: files, cacheControl: false }, (error) => error && next(error));
  });
  app.use((request: express.Request, response: express.Response) =>
    problem(request, response, new AppError("not_found", "There is no such page.")),
  );
  app.use((error: unknown, request: express.Request, response: express.Response, _next: express.NextFunction) => {
    problem(request, response, error);
    const log = logOf("reference/show-portal", requestIdOf(request));
    log.error("request", errorFields(error), countsOfRequest("reference/show-portal", response.statusCode));
  });
  return app;
}

function problem(request: express.Request, response: express.Response, error: unknown): void {
  const { statusCode = 500, headers, body } = problemAnswer(error, requestIdOf(request));
  response
    .status(statusCode)
    .set({ ...headers })
    .send(body);
}

const requestIdOf = (request: express.Request) => request.get("x-request-id") ?? "";
