/**
 * Draws the pictures of docs/understand.md, and writes them into docs/figures. Run it with
 * `npx tsx --tsconfig docs/tsconfig.json docs/examples/concepts.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AuditOptions, type Corpus, defineCorpus } from 'consilience';
import { stanceFigure } from 'consilience/report';
import { toSvg } from 'consilience/report/svg';

/** Somebody who stands in a picture under his or her own words. */
const saying = (words: string) => ({ name: words, kind: 'person' }) as const;

const JUNE = { june: { text: 'A cut comes in June.' } } as const;

/** Three who do not affirm, each in a way of their own. */
const notYes = defineCorpus({
  experts: {
    ada: saying('Ada: “There will be no cut”'),
    bo: saying('Bo: “It is too close to call”'),
    cy: saying('Cy speaks of other things'),
  },
  propositions: JUNE,
  positions: [
    { expert: 'ada', proposition: 'june', stance: 'denies', certainty: 'certain' },
    { expert: 'bo', proposition: 'june', stance: 'undecided' },
  ],
});

/** Three who speak of a cut, and none of whom says that it comes. */
const notFlat = defineCorpus({
  experts: {
    di: saying('Di: “It may come”'),
    ed: saying('Ed: “It comes if prices fall”'),
    flo: saying('Flo: “I put it at 5 %”'),
  },
  propositions: { ...JUNE, falls: { text: 'Prices fall.' } },
  positions: [
    { expert: 'di', proposition: 'june', stance: 'affirms', certainty: 'possible' },
    { expert: 'ed', proposition: 'june', stance: 'affirms', certainty: 'certain', given: ['falls'] },
    { expert: 'flo', proposition: 'june', stance: 'estimates', credence: { low: 5, high: 5 } },
  ],
});

/** Three who never speak of the same claim, and what their words imply. */
const following = defineCorpus({
  experts: {
    ada: saying('Ada: “There will be a cut in June”'),
    bo: saying('Bo: “A cut in July is likely”'),
    cy: saying('Cy: “They will wait until winter”'),
  },
  propositions: {
    june: { text: 'A cut comes in June.', implies: ['summer'] },
    july: { text: 'A cut comes in July.', implies: ['summer'] },
    wait: { text: 'No cut until winter.', excludes: ['summer'] },
    summer: { text: 'They cut by summer.' },
  },
  positions: [
    { expert: 'ada', proposition: 'june', stance: 'affirms', certainty: 'certain' },
    { expert: 'bo', proposition: 'july', stance: 'affirms', certainty: 'probable' },
    { expert: 'cy', proposition: 'wait', stance: 'affirms', certainty: 'certain' },
  ],
});

/** Three who hold one claim: by their own words, by a firm edge, and by one that can be doubted. */
const fragile = defineCorpus({
  experts: {
    gus: saying('Gus: “Rates will fall this year”'),
    hal: saying('Hal: “The cut comes in June”'),
    ira: saying('Ira: “Inflation is beaten”'),
  },
  propositions: {
    june: { text: 'A cut comes in June.', implies: ['falls'] },
    beaten: { text: 'Inflation is beaten.', implies: ['falls'] },
    falls: { text: 'Rates fall this year.' },
  },
  positions: [
    { expert: 'gus', proposition: 'falls', stance: 'affirms', certainty: 'certain' },
    { expert: 'hal', proposition: 'june', stance: 'affirms', certainty: 'certain' },
    { expert: 'ira', proposition: 'beaten', stance: 'affirms', certainty: 'certain' },
  ],
});

function drawn<E extends string, P extends string, S extends string>(
  title: string,
  corpus: Corpus<E, P, S>,
  options?: AuditOptions<NoInfer<E>, NoInfer<P>>,
): string {
  const figure = stanceFigure(corpus, options);
  return toSvg({ ...figure, title: { ...figure.title, text: title } });
}

/** The pictures, by the names of their files. */
export const pictures = {
  'not-yes.svg': drawn('Three who do not say yes', notYes),
  'not-flat.svg': drawn('Three who do not say that it comes', notFlat),
  'with-edges.svg': drawn('What three say, and what follows', following),
  'fragile.svg': drawn('As the corpus stands', fragile),
  'fragile-without.svg': drawn('Without the edge from “beaten” to “fall”', fragile, {
    rejecting: [{ from: 'beaten', to: 'falls' }],
  }),
} as const;

// Run as a program, it writes them beside the pages.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, svg] of Object.entries(pictures)) {
    writeFileSync(new URL(`../figures/${name}`, import.meta.url), `${svg}\n`);
  }
}
