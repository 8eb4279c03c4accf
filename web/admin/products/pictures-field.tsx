import { Alert, Button, FileButton, Input, TextInput, type TextInputProps, VisuallyHidden } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { maxPictures } from "../../../shared/domain/product-pictures.ts";
import { useFileDrop } from "../../parts/file-drop.ts";
import { useMay } from "../may.tsx";
import { PictureList } from "./picture-list.tsx";
import { words } from "./picture-words.ts";
import { TypedPicture } from "./typed-picture.tsx";
import { usePictureUpload } from "./use-picture-upload.ts";

interface PicturesFieldProps {
  /** The pictures as they are by now: an upload takes its time. */
  current: () => readonly string[];
  /** The field of an address that is typed. */
  address: TextInputProps & { value: string };
  disabled: boolean;
  onChange: (pictures: string[]) => void;
  /** Asks that what is typed becomes a picture. */
  onAdd: () => void;
  /** Told when an upload begins and when it ends. */
  onUpload: (isUnderWay: boolean) => void;
}

/** The pictures of a product, in their order: as files, chosen, dropped or pasted, which are uploaded at once; or by an address. They are the product's once the form is saved. */
export function PicturesField({ current, address, disabled, onChange, onAdd, onUpload }: PicturesFieldProps) {
  const pictures = current();
  const isOff = !useMay("products") || disabled;
  const [said, setSaid] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isEmpty = address.value.trim() === "";
  const isFull = pictures.length >= maxPictures;
  const { underWay, take } = usePictureUpload({
    count: pictures.length,
    isOff,
    add: (imageUrl) => {
      if (current().includes(imageUrl)) return false;
      onChange([...current(), imageUrl]);
      return true;
    },
    onBegin: () => onUpload(true),
    onEnd: (added, problems) => {
      onUpload(false);
      setProblems(problems);
      if (added > 0) setSaid(words.wereAdded({ count: added }));
    },
  });

  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A button that waits is off, and leaves the focus nowhere.
    if (underWay === 0 && said !== "" && document.activeElement === document.body)
      choose.current?.focus({ preventScroll: true });
  }, [underWay, said]);

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    // Wherever the focus is: a picture can be pasted into nothing else here.
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);

  return (
    <Input.Wrapper
      role="group"
      label={words.pictures()}
      labelElement="div"
      withAsterisk
      aria-label={words.pictures()}
      description={words.about({ max: maxPictures })}
      className="pictures-field"
      {...useFileDrop(take)}
    >
      <PictureList pictures={pictures} disabled={isOff || underWay > 0} onChange={onChange} say={setSaid} />
      <VisuallyHidden role="status">{underWay > 0 ? words.uploading({ count: underWay }) : said}</VisuallyHidden>
      {problems.length > 0 && (
        <Alert color="red" role="alert">
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      )}
      <FileButton accept="image/*" multiple disabled={isOff || isFull} onChange={take}>
        {(props) => (
          <Button {...props} ref={choose} variant="default" loading={underWay > 0} disabled={isOff || isFull}>
            {words.choose()}
          </Button>
        )}
      </FileButton>
      <TextInput
        label={words.address()}
        description={words.aboutAddress()}
        inputMode="url"
        autoCapitalize="off"
        spellCheck={false}
        w="100%"
        {...address}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || isEmpty) return;
          // Enter is the button's that stands in the field, not the form's.
          event.preventDefault();
          onAdd();
        }}
        rightSection={
          <Button size="compact-sm" variant="subtle" disabled={isOff || isFull || isEmpty} onClick={onAdd}>
            {words.addAddress()}
          </Button>
        }
        rightSectionWidth={64}
      />
      <TypedPicture address={address.value.trim()} />
    </Input.Wrapper>
  );
}
