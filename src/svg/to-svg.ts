import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Figure } from '../figures/figure.js';
import { textWidth } from '../figures/labels.js';

/** What Vega exports and its types leave out. */
interface Untyped {
  readonly textMetrics: { width: (item: { readonly fontSize?: number }, text?: unknown) => number };
  readonly SVGStringRenderer: new (
    loader: unknown,
  ) => {
    initialize(element: null, width: number, height: number, origin: readonly number[]): void;
    background(colour: unknown): unknown;
    render(scene: unknown): { svg(): string };
  };
}

type Sides = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

interface Drawn {
  origin(): readonly [number, number];
  readonly _viewWidth: number;
  readonly _viewHeight: number;
  scenegraph(): { readonly root: unknown };
}

const { textMetrics, SVGStringRenderer } = vega as unknown as Untyped; // both are documented

const refuse = () => Promise.reject(new Error('A figure has its data with it: nothing is loaded.'));

/**
 * Draws a figure as SVG, without a browser and without a canvas. It needs the optional peers `vega` and `vega-lite`.
 *
 * @param figure A figure of `consilience/report`, as it is or changed. Nothing is loaded from elsewhere for it.
 * @returns The picture, as the text of an SVG document.
 * @throws What Vega-Lite throws on a specification that is none.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { agreementFigure } from 'consilience/report';
 * import { toSvg } from 'consilience/report/svg';
 *
 * console.log(toSvg(agreementFigure(beijingPyongyang)).startsWith('<svg ')); // => true
 * ```
 */
export function toSvg(figure: Figure): string {
  // A copy, as Vega-Lite wants lists that can be written to; what it takes is a union too large to be proved here.
  const { spec } = compile(JSON.parse(JSON.stringify(figure)) as TopLevelSpec);
  // Without a canvas Vega takes every character for 0.8 em. Its measure is everybody's: it is put back before anything
  // else can run, as nothing in between waits.
  const { width } = textMetrics;
  textMetrics.width = (item, text) => textWidth(`${text ?? ''}`, item.fontSize ?? 11);
  try {
    const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
    const view = new vega.View(vega.parse(spec), { renderer: 'none', loader }).run();
    const drawn = view as unknown as Drawn; // which has these beside what is typed
    const { left, right, top, bottom } = view.padding() as Sides; // set, it is by sides
    const [x, y] = drawn.origin();
    const renderer = new SVGStringRenderer(loader);
    renderer.initialize(null, drawn._viewWidth + left + right, drawn._viewHeight + top + bottom, [
      left + x,
      top + y,
    ]);
    renderer.background(view.background());
    return renderer.render(drawn.scenegraph().root).svg();
  } finally {
    textMetrics.width = width;
  }
}
