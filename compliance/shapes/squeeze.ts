/** A name without what people write differently: spaces, case, full-width brackets. */
export const squeeze = (text: string): string =>
  text.normalize('NFKC').replace(/[\s()[\]【】「」_-]/g, '').toUpperCase();
