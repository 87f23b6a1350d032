/** Above so many rows or columns nobody can read a figure: what is drawn then is an aggregate, and says so. */
export const MOST = 80;

/** Says why there is an aggregate. */
export const tooLarge = (size: string): string =>
  `Too large to be drawn one by one (${size}; up to ${MOST} of each are): this counts them.`;
