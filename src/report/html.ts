import { showable } from '../wording/showable.js';
import { isWebAddress } from '../wording/web-address.js';

/** What may stand in a template: texts, which are escaped, what is HTML already, or lists of either. */
export type Hole = string | number | false | undefined | Html | readonly Hole[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in an element, and in an attribute in quotation marks. */
const escaped = (text: string): string =>
  showable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** HTML that is safe to print: made by {@link html}, and by nothing else. */
export class Html {
  // Private: nothing outside can make one, and no text passes for one.
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Puts texts into the holes of what was written here, each escaped. */
  static of(written: TemplateStringsArray, holes: readonly Hole[]): Html {
    const filled = (hole: Hole): string => {
      if (hole instanceof Html) return hole.#text;
      if (Array.isArray(hole)) return hole.map(filled).join('');
      return hole === undefined || hole === false ? '' : escaped(`${hole}`);
    };
    return new Html(written.map((part, i) => (i === 0 ? part : filled(holes[i - 1]) + part)).join(''));
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * HTML as it is written here, with whatever stands in its holes escaped. Attributes must be written in quotation marks,
 * and no hole may stand within a tag's name, a script or a style.
 */
export const html = (written: TemplateStringsArray, ...holes: readonly Hole[]): Html =>
  Html.of(written, holes);

/** An address that may be followed, or nothing: of http and https only, so that no link runs a script. */
export function followable(url: string | undefined): string | undefined {
  return url !== undefined && isWebAddress(url) && showable(url) === url ? url : undefined;
}
