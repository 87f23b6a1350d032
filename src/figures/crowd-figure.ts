import type { Tallies } from '../panels/tallies.js';
import { counted } from '../wording/lexicon.js';
import type { Figure } from './figure.js';
import { gridFigure } from './grid.js';

/** How dark a square is that counts so many, of at most so many. */
const SHADES = ['#E3EEF6', '#B5D2E8', '#7FB3D8', '#3F8FC4', '#0072B2'] as const;

const NONE = { fill: '#FFFFFF', words: '· none' } as const;

/** Squares that count things by two numbers each: `across` and `down` in at most ten bins. */
export function countsFigure(
  title: string,
  notes: readonly string[],
  things: readonly { readonly across: number; readonly down: number }[],
  label: { readonly across: string; readonly down: string; readonly one: string },
): Figure {
  const most = Math.max(1, ...things.map(({ across, down }) => Math.max(across, down)));
  const width = Math.ceil((most + 1) / 10);
  const bins = Math.ceil((most + 1) / width);
  const ranges = Array.from({ length: bins }, (_, i) =>
    width === 1 ? `${i}` : `${i * width}–${(i + 1) * width - 1}`,
  );
  const counts = new Map<number, number>();
  for (const { across, down } of things) {
    const bin = Math.floor(down / width) * bins + Math.floor(across / width);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const largest = Math.max(1, ...counts.values());
  const limits = SHADES.map((_, i) => Math.ceil((largest * (i + 1)) / SHADES.length));
  const legend = SHADES.flatMap((fill, i) => {
    const [from, to] = [(limits[i - 1] ?? 0) + 1, limits[i] ?? largest];
    return from > to
      ? []
      : { fill, to, words: from === to ? counted(to, label.one) : `${from}–${to} ${label.one}s` };
  });
  const cells = Array.from({ length: bins * bins }, (_, bin) => {
    const count = counts.get(bin) ?? 0;
    const { fill, words } = count === 0 ? NONE : (legend.find(({ to }) => count <= to) ?? NONE);
    const [column, row] = [bin % bins, Math.floor(bin / bins)];
    const ink = fill === '#0072B2' || fill === '#3F8FC4' ? '#ffffff' : '#111111';
    const tells = `${counted(count, label.one)}: ${ranges[column]} ${label.across}, ${ranges[row]} ${label.down}`;
    return { row, column, fill, ink, text: count === 0 ? '·' : `${count}`, words, tells };
  });
  return gridFigure({
    title,
    notes: [
      ...notes,
      `Across: how many ${label.across}. Down: how many ${label.down}. In a square: how many ${label.one}s.`,
    ],
    rows: ranges,
    columns: ranges,
    cells,
    legend: [...legend.map(({ fill, words }) => ({ fill, words })), NONE],
  });
}

/** Propositions counted by how many affirm and how many deny them. */
export const crowdFigure = (title: string, notes: readonly string[], { tallies }: Tallies): Figure =>
  countsFigure(
    title,
    notes,
    tallies.map(({ counts }) => ({ across: counts.holders, down: counts.opponents })),
    { across: 'experts affirm it', down: 'experts deny it', one: 'proposition' },
  );
