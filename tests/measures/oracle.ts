import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { frozen } from './frozen.js';

/** One reference value, with the tool that gave it and those that confirmed it. */
export interface OracleCase {
  readonly id: string;
  readonly value: number;
  /** The value as a fraction, from the definition: nearer the truth than a value that a tool printed. */
  readonly exact?: string;
}

export interface FrequencyCase extends OracleCase {
  readonly freq: readonly number[];
}

export interface RatingsCase extends OracleCase {
  readonly matrix: readonly (readonly (number | null)[])[];
  readonly categories: readonly number[];
}

/** The cases of a reference file, frozen, so that a measure that writes to them throws. */
export function oracle<Case extends OracleCase>(name: string): readonly Case[] {
  const text = readFileSync(new URL(`../oracles/${name}.json`, import.meta.url), 'utf8');
  return frozen(JSON.parse(text) as readonly Case[]); // the files' shape; a case that lacks a key fails its test
}

/** Asks for the reference value, to 1e-12, and for no reason beside it. */
export function expectReference(measure: { value?: number; reason?: string }, reference: OracleCase): void {
  const [numerator = Number.NaN, denominator = Number.NaN] = reference.exact?.split('/').map(Number) ?? [];
  const expected = reference.exact === undefined ? reference.value : numerator / denominator;
  expect(measure).not.toHaveProperty('reason');
  expect(Math.abs((measure.value ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12);
}
