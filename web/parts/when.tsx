/** A day in the reader's own time zone, within a sentence. */
export const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const instant = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });

/** A moment in the reader's own time zone; all of it, zone included, is in its title. */
export function When({ at, withTime = false }: { at: string; withTime?: boolean }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={exact.format(date)} style={{ whiteSpace: "nowrap" }}>
      {(withTime ? instant : dayFormat).format(date)}
    </time>
  );
}
