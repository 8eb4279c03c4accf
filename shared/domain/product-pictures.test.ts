import { expect, test } from "@jest/globals";
import { furtherPictures, picturesOf, smallPictureOf } from "./product-pictures.ts";

const hash = "0f6b0c5d1e9a4c7b8a3d2e1f00112233";

test("lists show the small one of an uploaded picture", () => {
  for (const kind of ["png", "jpeg", "webp"])
    expect(smallPictureOf(`/pictures/${hash}.${kind}`)).toBe(`/pictures/${hash}-small.${kind}`);
});

test("any other address is shown as it is", () => {
  const others = [
    "https://cdn.example/mug.jpeg",
    `https://cdn.example/pictures/${hash}.jpeg`,
    `/pictures/${hash}-small.jpeg`,
    `/pictures/${hash}.svg`,
    `/pictures/${hash}.jpeg?width=3`,
    "/pictures/mug.jpeg",
    "/demo/mug.svg",
    "",
  ];
  for (const other of others) expect(smallPictureOf(other)).toBe(other);
});

test("the main picture comes first", () => {
  expect(picturesOf({ imageUrl: "/a.png" })).toEqual(["/a.png"]);
  expect(picturesOf({ imageUrl: "/a.png", moreImageUrls: ["/b.png", "/c.png"] })).toEqual([
    "/a.png",
    "/b.png",
    "/c.png",
  ]);
});

test("further pictures are none where there are none, and the main one is no further one", () => {
  for (const none of [undefined, [], ["/a.png"]]) expect(furtherPictures("/a.png", none)).toEqual({});
  expect(furtherPictures("/a.png", ["/b.png", "/a.png", "/c.png"])).toEqual({ moreImageUrls: ["/b.png", "/c.png"] });
});
