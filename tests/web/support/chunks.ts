/** A file that the app loads later, as it is built and as it is served for development. */
export const chunk = (name: string) => new RegExp(`/${name}[-.][^/]*(js|tsx|css)(\\?|$)`);
/** What a browser says of one that it did not get. */
export const notLoaded = /dynamically imported module|unable to preload/i;
