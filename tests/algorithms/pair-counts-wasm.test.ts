import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { MODULE_IN_HEX } from '../../src/algorithms/pair-counts-wasm.js';

describe('the WebAssembly module of pairCounts', () => {
  const bytes = MODULE_IN_HEX.replaceAll(/\s/g, '');

  it('is byte for byte what its text assembles to', async () => {
    const text = readFileSync(new URL('../../src/algorithms/pair-counts.wat', import.meta.url), 'utf8');
    const assembled = (await wabt()).parseWat('pair-counts.wat', text, { simd: true }).toBinary({});
    expect(bytes).toBe(Buffer.from(assembled.buffer).toString('hex'));
  });

  it('stays small enough for a page to compile without waiting', () => {
    expect(bytes.length / 2).toBeLessThan(4096);
  });
});
