/** Writes numbers as a reader wants them. */

const whole = new Intl.NumberFormat('en-US');

/** 11301 as 11,301. */
export const count = (number: number): string => whole.format(number);

/** A share in percent. Only all of it is 100%, and only nothing is 0%. */
export function percent(share: number): string {
  if (share <= 0 || share >= 1) return share <= 0 ? '0%' : '100%';
  return `${Math.min(99, Math.max(1, Math.round(100 * share)))}%`;
}

/** The figure that a measure found. */
export const figure = ({ value }: { readonly value?: number }, digits: number): string =>
  value === undefined ? 'none' : value.toFixed(digits).replace('-', '−');

/** The value at a share of the way from the least, 0, to the greatest, 1. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.round(share * (ordered.length - 1))];
}
