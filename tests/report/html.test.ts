import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followable, Html, html } from '../../src/report/html.js';
import { showable } from '../../src/wording/showable.js';
import { attribute, elementsIn, parsed, textIn } from './page-text.js';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<script>', '</script>', '"]]>', '-->', '<!--', "'", '"', '&amp;', '&', '`', '\0', '\u0085', '\ud800', '\udc00',
      '\ufffe', '\u202e', '\r', '\f', 'a', ' ', '</style', '{', '<![CDATA[', '&#0;',
    ), // biome-ignore format: a list
  }),
);

/** The parser's own reading of line breaks. */
const lineBreaks = (text: string) => text.replace(/\r\n?/g, '\n');

describe('The tag', () => {
  it('shows any text in an element as it stands, and nothing of it as HTML', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { root, faults } = parsed(`${html`<i title="">${text}</i>`}`, false);
        expect(faults).toEqual([]);
        expect(elementsIn(root).map(({ tagName }) => tagName)).toEqual(['i']);
        expect(textIn(root)).toBe(lineBreaks(showable(text)));
      }),
    );
  });

  it('keeps any text in an attribute within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { root, faults } = parsed(`${html`<i title="${text}" lang='${text}'>x</i>`}`, false);
        const [element] = elementsIn(root);
        expect(faults).toEqual([]);
        expect(element?.attrs.map(({ name }) => name)).toEqual(['title', 'lang']);
        expect(element && attribute(element, 'title')).toBe(lineBreaks(showable(text)));
        expect(element && attribute(element, 'lang')).toBe(lineBreaks(showable(text)));
      }),
    );
  });

  it('takes HTML that it made as it is, lists of either, and leaves out what is not there', () => {
    const list = [html`<li>${'<'}</li>`, ['&', 2], undefined, false] as const;
    expect(`${html`<ul>${list}</ul>`}`).toBe('<ul><li>&lt;</li>&amp;2</ul>');
  });

  it('takes no look-alike for HTML: only what it made has the private field', () => {
    const forged = Object.assign(Object.create(Html.prototype), { toString: () => '<script>' });
    expect(() => html`${forged}`).toThrow(TypeError);
    const stranger = { toString: () => '<script>' };
    expect(`${html`${stranger as unknown as string}`}`).toBe('&lt;script&gt;'); // what plain JavaScript may hand in
  });
});

describe('Text that cannot be shown', () => {
  it('is U+FFFD, one for one: control characters, half a surrogate pair, what is no character', () => {
    expect(showable('a\0b\u001bc\ud800d\udc00e\ufffff\u{1fffe}')).toBe('a�b�c�d�e�f�');
  });

  it('is not what breaks lines, whole pairs, or anything else', () => {
    expect(showable('a\tb\nc\r\n😀 שלום 東京 \u202e')).toBe('a\tb\nc\r\n😀 שלום 東京 \u202e');
  });
});

describe('An address', () => {
  it('is followed by http and https, in any case', () => {
    expect(followable('https://example.org/a?b=c&d=(e)#f')).toBe('https://example.org/a?b=c&d=(e)#f');
    expect(followable('HTTP://example.org')).toBe('HTTP://example.org');
  });

  it.each([
    undefined, '', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' https://example.org',
    'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//example.org', '/a', 'https://', 'https://a b',
    'https://a"onclick="x', 'https://a\0', 'https://a\ud800', 'mailto:a@b.c',
  ])('is not followed: %j', (url) => {
    expect(followable(url)).toBeUndefined();
  }); // biome-ignore format: a list
});
