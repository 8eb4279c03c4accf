import { useEffect, useRef } from "react";

/** The place of a part of the page: where the address names it, the page is scrolled there. @param name as it stands after the `#` */
export function usePlace<Part extends HTMLElement>(name: string) {
  const place = useRef<Part>(null);
  // After the page, which begins at its top.
  useEffect(() => {
    if (location.hash !== `#${name}`) return;
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: "center" }));
    return () => cancelAnimationFrame(frame);
  }, [name]);
  return place;
}
