import { expect, it } from 'vitest';
import { isolatedText } from '../../src/report/isolated.js';

it('text of one direction is left as it is', () => {
  for (const text of ['Weng Ming-xian', '翁明賢', 'Élise “x” 😀', '']) expect(isolatedText(text)).toBe(text);
});

it('text from right to left is kept between the signs that isolate it', () => {
  expect(isolatedText('שלום')).toBe('\u2068שלום\u2069');
  expect(isolatedText('سلام (A)')).toBe('\u2068سلام (A)\u2069');
});

it('signs that turn what follows are ended with the text, and none ends more than it began', () => {
  expect(isolatedText('a\u202eb')).toBe('\u2068a\u202eb\u2069');
  expect(isolatedText('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069');
  expect(isolatedText('a\u2069\u2069b\u2066c\u2069')).toBe('\u2068ab\u2066c\u2069\u2069');
});
