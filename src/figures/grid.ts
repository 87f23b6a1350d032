import { colours, type Figure, figureOf, type Json, SIGN_COLOUR } from './figure.js';
import { textWidth, wrapped } from './labels.js';

const LINE = 13;
const SMALL = 10;

/** A cell of a grid, by the places of its row and its column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly fill: string;
  readonly ink: string;
  /** What stands in it. */
  readonly text: string;
  /** Its words in the legend; the colour follows them. */
  readonly words: string;
  /** Drawn smaller. */
  readonly isSmall?: boolean;
  /** What a pointer shows. */
  readonly tells: string;
}

/** A table of cells with colours, signs, labels and a legend. */
export interface Grid {
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
  readonly legend: readonly { readonly words: string; readonly fill: string }[];
}

/** Labels of rows: text in lines, centred on the row. */
export function rowLabels(rows: readonly string[]) {
  const [width, most] = rows.length > 30 ? [430, 2] : [300, 3];
  const lines = rows.map((row) => wrapped(row, width, most));
  const step = Math.max(20, LINE * Math.max(1, ...lines.map(({ length }) => length)) + 6);
  const layer: Json = {
    data: {
      values: lines.map((text, row) => ({ row, label: [...text], shift: (LINE * (1 - text.length)) / 2 })),
    },
    mark: {
      type: 'text',
      align: 'right',
      baseline: 'middle',
      fontSize: 11,
      lineHeight: LINE,
      dy: { expr: 'datum.shift' },
    },
    encoding: {
      x: { value: -8 },
      y: { field: 'row', type: 'ordinal', axis: null },
      text: { field: 'label' },
    },
  };
  return { step, layer };
}

/** Labels of columns: a few as text in lines, many upright. */
function columnLabels(columns: readonly string[], isWide: boolean, width: number): Json {
  const lines = columns.map((column) => (isWide ? wrapped(column, width - 8, 4) : wrapped(column, 260, 1)));
  return {
    data: {
      values: lines.map((text, column) => ({
        column,
        label: [...text],
        shift: isWide ? LINE * (1 - text.length) : 0,
      })),
    },
    mark: {
      type: 'text',
      fontSize: 11,
      lineHeight: LINE,
      ...(isWide
        ? { align: 'center', baseline: 'bottom', dy: { expr: 'datum.shift' } }
        : { align: 'left', baseline: 'middle', angle: 270 }),
    },
    encoding: {
      y: { value: -6 },
      x: { field: 'column', type: 'ordinal', axis: null },
      text: { field: 'label' },
    },
  };
}

/** Draws a grid. */
export function gridFigure({ title, notes, rows, columns, cells, legend }: Grid): Figure {
  const isWide = columns.length <= 8;
  const content = cells.reduce((widest, { text }) => Math.max(widest, textWidth(text, SMALL)), 0);
  const width = isWide ? Math.max(84, content + 8) : Math.max(20, Math.ceil(content) + 6);
  const { step, layer } = rowLabels(rows);
  const places = {
    x: { field: 'column', type: 'ordinal', axis: null },
    y: { field: 'row', type: 'ordinal', axis: null },
  };
  const scales = (field: 'x' | 'y', count: number) => ({
    ...places[field],
    scale: { domain: Array.from({ length: count }, (_, i) => i) },
  });
  const values = cells.map(({ isSmall = false, ...cell }) => ({ ...cell, isSmall }));
  const colour = colours(legend);
  const square = (isSmall: boolean, band: number): Json => ({
    transform: [{ filter: `datum.isSmall === ${isSmall}` }],
    mark: {
      type: 'rect',
      stroke: isSmall ? null : '#BBBBBB',
      strokeWidth: 0.5,
      width: { band },
      height: { band },
    },
    encoding: { color: colour, tooltip: { field: 'tells' } },
  });
  return figureOf(title, notes, {
    width: { step: width },
    height: { step },
    layer: [
      {
        data: { values },
        encoding: { x: scales('x', columns.length), y: scales('y', rows.length) },
        layer: [
          { mark: { type: 'rect', fill: 'white', stroke: '#BBBBBB', strokeWidth: 0.5 } },
          square(false, 1),
          square(true, 0.66),
          {
            mark: { type: 'text', fontSize: SMALL, baseline: 'middle' },
            encoding: {
              text: { field: 'text' },
              color: SIGN_COLOUR,
              tooltip: { field: 'tells' },
            },
          },
        ],
      },
      layer,
      columnLabels(columns, isWide, width),
    ],
  });
}
