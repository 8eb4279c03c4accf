/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const pictures = (): string => "Pictures";
export const about = (d: { max: number }): string => "Choose some, drop them here, or paste one: at most " + d.max.toLocaleString("en") + ". The first is the main one.";
export const choose = (): string => "Choose pictures";
export const uploading = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? "Uploading a picture" : "Uploading " + d.count.toLocaleString("en") + " pictures");
export const main = (): string => "Main picture";
export const countOf = (d: { count: number }): string => (d.count === 0 ? "None" : new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " picture" : d.count.toLocaleString("en") + " pictures");
export const further = (d: { place: number }): string => "Picture " + d.place.toLocaleString("en");
export const moveEarlier = (d: { place: number }): string => "Move picture " + d.place.toLocaleString("en") + " forward";
export const moveLater = (d: { place: number }): string => "Move picture " + d.place.toLocaleString("en") + " back";
export const remove = (d: { place: number }): string => "Remove picture " + d.place.toLocaleString("en");
export const isMain = (): string => "It is the main picture now";
export const isAt = (d: { place: number; count: number }): string => "It is picture " + d.place.toLocaleString("en") + " of " + d.count.toLocaleString("en") + " now";
export const wasRemoved = (d: { place: number }): string => "Picture " + d.place.toLocaleString("en") + " was removed";
export const wereAdded = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? "A picture was added" : d.count.toLocaleString("en") + " pictures were added");
export const notLoaded = (): string => "It can’t be loaded";
export const address = (): string => "Picture address";
export const aboutAddress = (): string => "Of a picture that lies elsewhere: it begins with https://";
export const addAddress = (): string => "Add";
export const addsTyped = (): string => "Added as the next picture when you save";
export const noPicture = (): string => "No picture can be loaded from this address";
export const correctOrKeep = (): string => "No picture can be loaded from this address. Correct it, or do the same once more to keep it.";
export const isFull = (d: { max: number }): string => "A product has at most " + d.max.toLocaleString("en") + " pictures.";
export const isThere = (): string => "This picture is there already.";
export const unreadable = (d: { name: string }): string => d.name + ": this browser can’t read it as a picture.";
export const tooHeavy = (d: { name: string; megabytes: number }): string => d.name + ": a file of more than " + d.megabytes.toLocaleString("en") + " MB is too large.";
