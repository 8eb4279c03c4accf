import { crc32, deflateSync } from "node:zlib";

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
};

/** A PNG of one colour, which any browser draws. */
export function pngOf(color: string, side = 64): Buffer {
  const pixel = Buffer.from(color.slice(1), "hex");
  const row = Buffer.concat([Buffer.from([0]), ...Array<Buffer>(side).fill(pixel)]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.concat([u32(side), u32(side), Buffer.from([8, 2, 0, 0, 0])])),
    chunk("IDAT", deflateSync(Buffer.concat(Array<Buffer>(side).fill(row)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
