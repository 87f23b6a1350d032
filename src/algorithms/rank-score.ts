/** The 97.5 % point of the normal distribution. */
const Z = 1.96;

/**
 * Wilson's lower bound for k of n, by which 49 of 50 outranks 1 of 1. It ranks, and is no confidence interval:
 * claims are no sample. `undefined` for nothing of nothing.
 *
 * Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function rankScore(k: number, n: number): number | undefined {
  if (n === 0) return undefined;
  const share = k / n;
  const z2 = Z * Z;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return Math.max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n));
}
