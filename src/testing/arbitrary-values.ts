import fc from 'fast-check';

/** Dates that follow each other, overlap, and meet at midnight in more than one time zone. */
export const DATES = [
  '2023',
  '2023-12',
  '2023-12-31T23:30:00-01:00',
  '2024',
  '2024-01',
  '2024-03-15',
  '2024-03-15T12:00:00Z',
  '2024-03-15T12:00:00+02:00',
  '2024-03-16T00:00:00.000Z',
  '2024-03-16',
  '2024-07',
  '2025',
];

/** Some of what is there, in any order. */
export const someOf = <T>(all: readonly T[], maxLength = all.length) =>
  fc.shuffledSubarray([...all], { maxLength: Math.min(maxLength, all.length) });

/** A value now and then: `of` in a hundred. */
export const sometimes = <T>(of: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 100 - of, arbitrary: fc.constant(undefined) }, { weight: of, arbitrary: value });

/** A record without the keys that hold nothing. */
export const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T; // only keys are lost
