import { Picture } from "../../parts/picture.tsx";
import { words } from "./picture-words.ts";

/** Pictures beside others that they may be in place of. */
export function PicturesCompared({ urls }: { urls: readonly string[] }) {
  return (
    <div className="pictures-compared">
      {urls.map((url) => (
        <Picture key={url} src={url} width={40} />
      ))}
      {words.countOf({ count: urls.length })}
    </div>
  );
}
