import type { PictureLimits } from "../../../shared/domain/picture.ts";
import { pngOf } from "../../support/picture.ts";

export const script = "<script>alert(1)</script>";
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;

/** What somebody may upload as a picture that is none, or must not be taken, and why it is refused: characters as bytes. */
export const noPictures = ({
  largestSide,
}: PictureLimits): [what: string, content: Buffer | string, reason: string][] => [
  ["an SVG with a script", svg, "kind"],
  ["an SVG behind a byte order mark", `\xef\xbb\xbf<?xml version="1.0"?>${svg}`, "kind"],
  ["a page", `<!doctype html>${script}`, "kind"],
  ["a GIF that is a script too", "GIF89a/*\x01\0\x01\0*/=1;alert(1)", "kind"],
  ["a ZIP", "PK\x03\x04rest", "kind"],
  ["a page behind the first bytes of a PNG", `\x89PNG\r\n\x1a\n${script}`, "broken"],
  ["a page behind the first bytes of a JPEG", `\xff\xd8\xff${script}`, "broken"],
  ["a page in the frame of a WebP", `RIFF\x40\0\0\0WEBP${script.padEnd(80)}`, "broken"],
  ["half a PNG", pngOf("#1b5e8c").subarray(0, 60), "broken"],
  ["a bomb: few bytes, many pixels", pngOf("#1b5e8c", largestSide + 1), "sides"],
  ["a pixel that counts who looks", pngOf("#1b5e8c", 1), "sides"],
];
