import { html } from './html.js';

/** The colours of the page, light and dark, and its letters. Blue and vermilion hold up for the colour-blind. */
export const PALETTE = html`
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --raised: #f5f4ef; --ink: #1b1b19; --soft: #595854; --rule: #dcdad3; --accent: #1d4f7c;
  --a3: #0b5a94; --a3i: #fff; --a2: #8fbcdd; --a2i: #062a45; --a1: #d8e8f4; --a1i: #0b4a78;
  --d3: #a83f00; --d3i: #fff; --d2: #e9ac86; --d2i: #3f1700; --d1: #f9e3d6; --d1i: #8a3300;
  --n: #ebe9e2; --ni: #3c3b38; --hit: #fff1b8; --hiti: #1b1b19; --fault: #96281b; --good: #22683a;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181a; --raised: #1f2225; --ink: #e9e7e1; --soft: #a9a79f; --rule: #3a3d40; --accent: #8fc4f0;
    --a3: #79bdf0; --a3i: #041625; --a2: #2c6594; --a2i: #fff; --a1: #1b3449; --a1i: #b9dcf7;
    --d3: #f59a63; --d3i: #240c00; --d2: #97481c; --d2i: #fff; --d1: #43210f; --d1i: #ffceb0;
    --n: #2d3033; --ni: #cfcdc6; --hit: #5a4a10; --hiti: #fff6d6; --fault: #ff9d8f; --good: #8fd6a5;
  }
}
`;
