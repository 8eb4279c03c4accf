/** How long a picture's own server may take to answer, milliseconds. */
const patienceMs = 8_000;

/** Whether a browser gets a picture from an address. */
export function pictureLoads(url: string): Promise<boolean> {
  const picture = new Image();
  picture.referrerPolicy = "no-referrer";
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), patienceMs);
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = url;
  });
}
