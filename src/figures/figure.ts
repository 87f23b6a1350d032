/** Whatever JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A figure as a Vega-Lite specification (version 6): plain data, that any program draws which draws Vega-Lite. Spread
 * it to change what you like: `{ ...figure, title: 'Who holds what' }`.
 */
export interface Figure {
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** What the figure shows, for those who cannot see it. */
  readonly description: string;
  readonly title: { readonly text: string; readonly [key: string]: Json };
  readonly [key: string]: Json;
}

const INK = '#222222';
const FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/** A figure with what all have in common. `notes` stand below the title, a line each. */
export function figureOf(
  title: string,
  notes: readonly string[],
  parts: { readonly [key: string]: Json },
): Figure {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [title, ...notes].join(' '),
    title: {
      text: title,
      subtitle: [...notes],
      anchor: 'start',
      frame: 'bounds',
      offset: 12,
      subtitlePadding: 4,
    },
    background: 'white',
    padding: 12,
    ...parts,
    config: {
      font: FONT,
      view: { stroke: null },
      text: { font: FONT, color: INK },
      title: { color: INK, subtitleColor: '#444444', limit: 0 },
      axis: { labelColor: INK, titleColor: INK, labelLimit: 0, titleFontWeight: 'normal' },
      legend: { labelColor: INK, labelLimit: 0, titleColor: INK, symbolStrokeColor: '#999999' },
    },
  };
}

/** A scale with one colour for each of these words, and a legend that stands below. */
export const colours = (entries: readonly { readonly words: string; readonly fill: string }[]): Json => ({
  field: 'words',
  type: 'nominal',
  scale: { domain: entries.map(({ words }) => words), range: entries.map(({ fill }) => fill) },
  legend: {
    title: null,
    orient: 'bottom',
    direction: 'vertical',
    columns: 2,
    symbolType: 'square',
    symbolSize: 140,
  },
});

/** The colour of a sign, white or black, as its `ink` says. */
export const SIGN_COLOUR: Json = {
  condition: { test: "datum.ink === '#ffffff'", value: '#ffffff' },
  value: '#111111',
};
