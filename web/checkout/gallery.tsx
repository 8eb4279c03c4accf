import { CloseButton, Title, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Picture } from "../parts/picture.tsx";
import "./gallery.css";
import { words } from "./gallery-words.ts";

interface GalleryProps {
  title: string;
  /** Two or more addresses. */
  pictures: readonly string[];
  onClose: () => void;
}

/** Where the arrow keys lead, in the list of pictures. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * A product's pictures over the page: one large, all of them small below it. The browser's own dialog keeps the focus in it, closes it with
 * Escape and gives the focus back. A picture takes the same room whatever its sides are, so nothing moves as it comes.
 */
export function Gallery({ title, pictures, onClose }: GalleryProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [at, setAt] = useState(0);
  const [place, count] = [at + 1, pictures.length];
  useEffect(() => dialog.current?.showModal(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt((at + step + count) % count);
  }

  return (
    <dialog
      ref={dialog}
      className="gallery"
      aria-labelledby={heading}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="gallery-body">
        <div className="gallery-head">
          <Title order={2} size="h4" id={heading}>
            {title}
          </Title>
          <CloseButton size={40} aria-label={words.close()} onClick={() => dialog.current?.close()} />
        </div>
        <div className="gallery-large">
          <img
            key={at}
            src={pictures[at]}
            alt={words.pictureOf({ title, place, count })}
            decoding="async"
            referrerPolicy="no-referrer"
          />
        </div>
        <p role="status" className="gallery-place">
          {words.shown({ place, count })}
        </p>
        <ul className="gallery-small">
          {pictures.map((url, index) => (
            <li key={url}>
              <UnstyledButton
                aria-label={words.show({ place: index + 1 })}
                aria-current={index === at || undefined}
                onClick={() => setAt(index)}
              >
                <Picture src={url} width={56} eager />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  );
}
