import { groupGround, tallies } from 'consilience/panels';
import { describe, it } from 'vitest';
import { expectLines } from './explained.ts';
import { corpusOf, says } from './small-corpora.ts';

const corpus = corpusOf({ storm: { implies: ['rain'] }, rain: {}, sun: {} }, [
  says('ada', 'rain', 'affirms certain'),
  says('bo', 'rain', 'affirms probable'),
  says('cy', 'storm', 'affirms probable'),
  says('di', 'rain', 'denies possible'),
  says('ed', 'rain', 'undecided'),
  says('flo', 'rain', 'affirms certain', { given: ['sun'] }),
]);

describe('a tally', () => {
  const tallyOf = (proposition: string, options = {}) =>
    tallies(corpus, options).tallies.filter((tally) => tally.proposition === proposition);

  it('says by numbers how firm each side is, who only implies it, and what share they are', () => {
    expectLines(
      corpus,
      tallyOf('rain'),
      `
      1 says that it is so, 2 that it is likely, 1 of these 3 by implication; 1 says that it may not be so; 1 takes no side; 1 speaks to it only under a condition: rain
        3 of the 6 who took it up (50 %) say at least that it may be so, 1 (17 %) says at least that it may not be so.
        3 pairs are on opposite sides.
        Van der Eijk’s agreement A is 0.40 and Tastle and Wierman’s consensus is 0.62, from 5 answers on the scale.
      `,
    );
  });

  it('says from which certainty on it counts', () => {
    expectLines(
      corpus,
      tallyOf('rain', { minCertainty: 'certain', experts: ['ada', 'di'] }),
      `
      1 says that it is so; 1 says that it may not be so: rain
        1 of the 2 who took it up (50 %) says that it is so, nobody says that it is not so.
        Van der Eijk’s agreement A is −0.27 and Tastle and Wierman’s consensus is 0.42, from 2 answers on the scale.
      `,
    );
  });

  it('of what nobody took up says no more than that', () => {
    expectLines(corpus, tallyOf('sun'), '6 say nothing of it: sun');
    expectLines(corpus, tallyOf('sun', { experts: [] }), 'Nobody was asked: sun');
  });

  it('stands, in the whole, behind what stands out', () => {
    expectLines(
      corpus,
      tallies(corpus, { experts: ['ada', 'bo', 'di'], minAnswers: 2 }),
      `
      3 experts on 1 proposition:
        Most of one mind:
          2 of 3 on one side: rain
        Most split:
          2 of 3 on one side, 1 on the other: rain
        Setting most experts on opposite sides:
          2 pairs: rain
        Each of them:
          1 says that it is so, 1 that it is likely; 1 says that it may not be so: rain
            2 of the 3 who took it up (67 %) say at least that it may be so, 1 (33 %) says at least that it may not be so.
            2 pairs are on opposite sides.
            Van der Eijk’s agreement A is 0.18 and Tastle and Wierman’s consensus is 0.55, from 3 answers on the scale.
      `,
    );
  });
});

describe('the ground of groups', () => {
  const votes = corpusOf({}, [
    ...['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1'].map((expert) => says(expert, 'parks', 'affirms certain')),
    ...['a1', 'a2', 'a3'].map((expert) => says(expert, 'roads', 'affirms certain')),
    ...['b1', 'b2', 'b3'].map((expert) => says(expert, 'roads', 'denies certain')),
  ]);
  const groupOf = (expert: string) => ({ a: 'townsfolk', b: 'farmers' })[expert.charAt(0)];

  it('says what is shared, and what sets each apart, with the counts of each', () => {
    expectLines(
      votes,
      groupGround(votes, groupOf, { minCertainty: 'certain' }),
      `
      2 groups:
        “townsfolk”: a1, a2 and a3.
        “farmers”: b1, b2 and b3.
        In no group, and not counted: c1.
        In every group all of those who took it up say that it is so: parks
          “townsfolk”: 3 of 3 (100 %).
          “farmers”: 3 of 3 (100 %).
          Group-informed consensus is 0.64.
        What sets “townsfolk” apart: 3 of the 3 in it who took it up (100 %) say that it is so, of the others 0 of 3 (0 %): roads
        What sets “farmers” apart: 3 of the 3 in it who took it up (100 %) say that it is not so, of the others 0 of 3 (0 %): roads
        On “parks”:
          “townsfolk”: 3 say that it is so.
          “farmers”: 3 say that it is so.
        On “roads”:
          “townsfolk”: 3 say that it is so.
          “farmers”: 3 say that it is not so.
      `,
    );
  });

  it('says where there is nothing shared, and nothing to set apart', () => {
    expectLines(
      votes,
      groupGround(votes, { a1: 'one', b1: 'two', c1: 'three' }),
      `
      3 groups:
        “one”: a1.
        “two”: b1.
        “three”: c1.
        In no group, and not counted: a2, a3, b2 and b3.
        In every group all of those who took it up say at least that it may be so: parks
          “one”: 1 of 1 (100 %).
          “two”: 1 of 1 (100 %).
          “three”: 1 of 1 (100 %).
          Group-informed consensus is 0.30.
        Nothing sets “one” apart beyond what small counts could explain.
        Nothing sets “two” apart beyond what small counts could explain.
        Nothing sets “three” apart beyond what small counts could explain.
        On “parks”:
          “one”: 1 says that it is so.
          “two”: 1 says that it is so.
          “three”: 1 says that it is so.
        On “roads”:
          “one”: 1 says that it is so.
          “two”: 1 says that it is not so.
          “three”: 1 says nothing of it.
      `,
    );
  });
});
