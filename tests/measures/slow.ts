/** The definitions, pair by pair and triple by triple, as the papers write them: slow, and written apart from the library. */

type Ratings = readonly (readonly (number | null)[])[];
type Delta = (c: number, k: number) => number;

/** The ratings of each unit that has two or more. */
export function pairedUnits(ratings: Ratings): number[][] {
  const units = ratings[0]?.map((_, unit) => ratings.map((row) => row[unit] ?? null)) ?? [];
  return units
    .map((column) => column.filter((rating): rating is number => rating !== null))
    .filter((column) => column.length > 1);
}

function overPairs(values: readonly number[], delta: Delta): number {
  let sum = 0;
  for (const [i, a] of values.entries()) {
    for (const [j, b] of values.entries()) if (i !== j) sum += delta(a, b);
  }
  return sum;
}

/** Krippendorff's distance, squared: for ordinal, all ratings from c to k, less half of those in c and in k. */
function deltaOf(level: string, categories: readonly number[], values: readonly number[]): Delta {
  if (level === 'nominal') return (c, k) => (c === k ? 0 : 1);
  if (level === 'interval') return (c, k) => (c - k) ** 2;
  const count = (category: number | undefined) => values.filter((value) => value === category).length;
  return (c, k) => {
    const [from, to] = [categories.indexOf(c), categories.indexOf(k)].sort((a, b) => a - b);
    const between = categories.slice(from, (to ?? 0) + 1).reduce((sum, category) => sum + count(category), 0);
    return c === k ? 0 : (between - (count(c) + count(k)) / 2) ** 2;
  };
}

export function slowAlpha(ratings: Ratings, level: string, categories: readonly number[]): number {
  const units = pairedUnits(ratings);
  const values = units.flat();
  const n = values.length;
  const delta = deltaOf(level, categories, values);
  const observed = units.reduce((sum, unit) => sum + overPairs(unit, delta) / (unit.length - 1), 0) / n;
  const expected = overPairs(values, delta) / (n * (n - 1));
  return 1 - observed / expected;
}

/** What a rating of the k-th category is worth beside one of the l-th. */
function weightOf(weights: string, k: number, l: number, categories: number): number {
  const apart = Math.abs(k - l) / (categories - 1);
  if (weights === 'linear') return 1 - apart;
  if (weights === 'quadratic') return 1 - apart ** 2;
  return k === l ? 1 : 0;
}

export function slowGwet(ratings: Ratings, weights: string, categories: readonly number[]): number {
  const q = categories.length;
  const w = (a: number, b: number) => weightOf(weights, categories.indexOf(a), categories.indexOf(b), q);
  const paired = pairedUnits(ratings);
  const agreed = paired.map((unit) => overPairs(unit, w) / (unit.length * (unit.length - 1)));
  const observed = agreed.reduce((sum, share) => sum + share, 0) / paired.length;
  const columns = ratings[0]?.map((_, unit) => ratings.flatMap((row) => row[unit] ?? [])) ?? [];
  const rated = columns.filter((column) => column.length > 0);
  const shares = categories.map(
    (category) =>
      rated.reduce(
        (sum, unit) => sum + unit.filter((rating) => rating === category).length / unit.length,
        0,
      ) / rated.length,
  );
  let total = 0;
  for (const a of categories) for (const b of categories) total += w(a, b);
  const chance = (total / (q * (q - 1))) * shares.reduce((sum, share) => sum + share * (1 - share), 0);
  return (observed - chance) / (1 - chance);
}

/** Cohen's own form: agreements rather than disagreements. */
export function slowKappa(ratings: Ratings, weights: string, categories: readonly number[]): number {
  const q = categories.length;
  const units = pairedUnits(ratings);
  const share = (rater: number, category: number) =>
    units.filter((unit) => unit[rater] === category).length / units.length;
  let observed = 0;
  let expected = 0;
  for (const [k, a] of categories.entries()) {
    for (const [l, b] of categories.entries()) {
      const both = units.filter(([first, second]) => first === a && second === b).length / units.length;
      observed += weightOf(weights, k, l, q) * both;
      expected += weightOf(weights, k, l, q) * share(0, a) * share(1, b);
    }
  }
  return (observed - expected) / (1 - expected);
}

/** Van der Eijk's procedure: layers one rating high, and in each of them all triples of categories. */
export function slowAgreementA(frequencies: readonly number[]): number {
  const total = frequencies.reduce((sum, count) => sum + count, 0);
  const last = frequencies.length;
  let value = 0;
  let rest = [...frequencies];
  while (rest.some((count) => count > 0)) {
    const pattern = rest.map((count) => (count > 0 ? '1' : '0'));
    const width = pattern.filter((sign) => sign === '1').length;
    let unimodal = 0;
    let deviating = 0;
    for (let i = 0; i < last; i++) {
      for (let j = i + 1; j < last; j++) {
        for (let k = j + 1; k < last; k++) {
          const triple = `${pattern[i]}${pattern[j]}${pattern[k]}`;
          if (triple === '110' || triple === '011') unimodal++;
          if (triple === '101') deviating++;
        }
      }
    }
    const unimodality =
      unimodal + deviating === 0
        ? 1
        : ((last - 2) * unimodal - (last - 1) * deviating) / ((last - 2) * (unimodal + deviating));
    value += (width / total) * unimodality * (1 - (width - 1) / (last - 1));
    rest = rest.map((count) => Math.max(0, count - 1));
  }
  return value;
}

/** Consensus, answer by answer. */
export function slowConsensus(frequencies: readonly number[]): number {
  const answers = frequencies.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  const width = frequencies.length - 1;
  const logs = answers.map((answer) => Math.log(1 - Math.abs(answer - mean) / width) / Math.log(2));
  return 1 + logs.reduce((sum, log) => sum + log, 0) / answers.length;
}
