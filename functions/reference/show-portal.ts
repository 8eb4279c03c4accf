import express from "express";
import serverless from "serverless-http";
import { portal } from "../../shared/lambda/http/portal.ts";

/** The API reference: a page to read and try every route, carried by an ordinary web app. */
export const handler = serverless(portal(express()), { binary: ["image/*"] });
