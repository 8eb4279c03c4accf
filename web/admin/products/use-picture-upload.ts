import { useState } from "react";
import { maxPictures } from "../../../shared/domain/product-pictures.ts";
import { problemOf } from "../../client/problem.ts";
import { uploadPicture } from "../api.ts";
import { words } from "./picture-words.ts";
import { shrunkPicture } from "./shrunk-picture.ts";

/** The largest file that is read, in megabytes: cameras' are smaller, and a phone reads no larger one. */
const maxMegabytes = 50;

interface UploadOptions {
  /** How many pictures there are. */
  count: number;
  isOff: boolean;
  /** Adds a picture that lies at an address now. @returns whether it was not there yet */
  add: (imageUrl: string) => boolean;
  onBegin: () => void;
  /** Told what became of them: how many were added, and why others were not. */
  onEnd: (added: number, problems: readonly string[]) => void;
}

/** Uploads files as pictures, one after the other, each as small as is needed. @returns how many are under way, and what takes files */
export function usePictureUpload({ count, isOff, add, onBegin, onEnd }: UploadOptions) {
  const [underWay, setUnderWay] = useState(0);

  async function take(files: readonly File[]): Promise<void> {
    if (isOff || underWay > 0 || files.length === 0) return;
    onBegin();
    const taken = files.slice(0, maxPictures - count);
    const problems = files.length > taken.length ? [words.isFull({ max: maxPictures })] : [];
    let added = 0;
    for (const [at, file] of taken.entries()) {
      setUnderWay(taken.length - at);
      const address = await uploaded(file);
      if ("problem" in address) problems.push(address.problem);
      else if (add(address.imageUrl)) added++;
      else problems.push(words.isThere());
    }
    setUnderWay(0);
    onEnd(added, [...new Set(problems)]);
  }

  return { underWay, take: (files: readonly File[]) => void take(files) };
}

async function uploaded(file: File): Promise<{ imageUrl: string } | { problem: string }> {
  const { name } = file;
  if (file.size > maxMegabytes * 1_000_000) return { problem: words.tooHeavy({ name, megabytes: maxMegabytes }) };
  try {
    const shrunk = await shrunkPicture(file);
    return shrunk ? await uploadPicture(shrunk) : { problem: words.unreadable({ name }) };
  } catch (error) {
    const { errors, message } = problemOf(error);
    return { problem: errors[0]?.message ?? message };
  }
}
