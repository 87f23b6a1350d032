/** A corpus with every key of the model in it, as JSON would bring it: new on each call, to be spoiled at will. */
export const weather = () => ({
  sources: {
    wire: { title: 'Wire report', publisher: 'An agency', date: '2024-07', dateBasis: 'stated' },
    paper: {
      title: 'Front page',
      url: 'https://example.org/front',
      sha256: '0123456789abcdef'.repeat(4),
      relays: ['wire'],
      note: 'Second edition.',
    },
  },
  experts: {
    ada: {
      name: 'Ada',
      kind: 'person',
      role: 'Forecaster',
      affiliation: 'Example Office',
      note: 'On leave.',
    },
    office: { name: 'The Office', kind: 'institution' },
  },
  propositions: {
    pours: {
      text: 'It is pouring.',
      implies: ['rains', { proposition: 'clouds' }],
      excludes: [{ proposition: 'dry', reason: 'Nothing stays dry in a downpour.' }],
      note: 'A downpour.',
    },
    rains: { text: 'It is raining.' },
    clouds: { text: 'There are clouds.' },
    dry: { text: 'The streets are dry.' },
  },
  positions: [
    {
      expert: 'ada',
      proposition: 'pours',
      stance: 'affirms',
      certainty: 'probable',
      given: ['clouds', { not: 'dry' }],
      because: ['rains'],
      restsOn: ['wire'],
      quote: { text: 'It is likely to pour.', source: 'paper', attribution: 'verbatim', start: 0, end: 21 },
      reading: 'direct',
      date: '2024-07-30',
      confidence: { value: 7, scale: { min: 1, max: 10 } },
      note: 'Said twice.',
    },
    { expert: 'office', proposition: 'dry', stance: 'denies', certainty: 'possible', reading: 'inferred' },
    { expert: 'office', proposition: 'clouds', stance: 'undecided' },
    { expert: 'office', proposition: 'rains', stance: 'estimates', credence: { low: 0.1, high: 60 } },
  ],
});
