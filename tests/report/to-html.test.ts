import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { auditClaim, CorpusError, commonGround, defineCorpus, disputes, explain, stances } from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { type PageOptions, toHtml } from 'consilience/report';
import { describe, expect, it } from 'vitest';
import { POLICY, SCRIPT } from '../../src/report/page-script.js';
import { viewInWords } from '../../src/wording/view-words.js';
import { madeOf, NASTY, panelOf } from './hostile-pages.js';
import { attribute, type Element, elementsIn, parsed, textIn } from './page-text.js';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

const withClass = (elements: readonly Element[], name: string) =>
  elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name));

/** A page, read as a browser reads it, which must find nothing wrong with it. */
function read(page: string) {
  const { root, faults } = parsed(page);
  expect(faults).toEqual([]);
  const elements = elementsIn(root);
  const byId = (id: string): Element => {
    const [found, ...others] = elements.filter((element) => attribute(element, 'id') === id);
    if (!found || others.length > 0)
      throw new Error(`${others.length + (found ? 1 : 0)} elements are called ${id}`);
    return found;
  };
  return { root, elements, byId, text: textIn(root).replace(/\s+/g, ' ') };
}

/** What no page may hold, whatever the corpus: scripts, handlers, links to elsewhere, anchors that lead nowhere. */
function expectSound(page: string) {
  const { elements } = read(page);
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'script').length).toBe(1);
  expect(
    elements.filter(({ tagName }) => /^(img|svg|iframe|object|embed|link|base|form)$/.test(tagName)),
  ).toEqual([]);
  const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
  expect(names.filter((name) => /^on|^src$/.test(name))).toEqual([]);
  const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
  expect(links.filter((link) => !/^(#|https?:)/.test(link))).toEqual([]);
  const known = new Set(ids);
  const targets = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
  const popovers = elements.flatMap((element) => attribute(element, 'popovertarget') ?? []);
  const labels = elements.flatMap((element) => attribute(element, 'aria-labelledby') ?? []);
  expect([...targets, ...popovers, ...labels].filter((id) => !known.has(id))).toEqual([]);
}

const full: PageOptions = {
  title: 'Pyongyang and Beijing',
  texts: { article },
  claims: [
    { headline: 'Experts: Drastic Change', proposition: 'drastic-change' },
    { proposition: 'seeks-independence' },
  ],
};
const whole = toHtml(corpus, full as PageOptions<never, never, never>); // ids of this corpus

describe('The page of the article', () => {
  const page = read(whole);

  it('is sound HTML, every anchor of which leads somewhere', () => {
    expectSound(whole);
    expectSound(toHtml(corpus));
  });

  it('says first what they share most widely, whether anything is in dispute, and how the claims fare', () => {
    const [finding] = withClass(page.elements, 'finding');
    expect(finding && textIn(finding)).toBe(
      'Weng Ming-xian, Chen Shih-min, Institute for National Security Strategy and Campbell all say that it is so, three of them by implication: The China–North Korea relationship is changing.',
    );
    expect(page.text).toContain(
      'Six claims are shared by at least two of them. Two propositions are in dispute. Of two claims audited, one is overstated and one is unsupported.',
    );
    expect(read(toHtml(beijingPyongyang)).text).toContain('Nothing is in dispute among them.');
  });

  it('answers in the order of its sections, each under its heading', () => {
    const headings = page.elements.filter(({ tagName }) => tagName === 'h2').map((one) => textIn(one));
    expect(headings).toEqual([
      'Who speaks', 'What they share', 'Where they conflict', 'Who says what, and how firmly', 'What hangs on what',
      'Claims about them, audited', 'Who says nothing of what', 'The sources, and every position',
    ]); // biome-ignore format: a list
  });

  it('has a heading for each shared claim and each dispute, in the words of explain', () => {
    const headings = page.elements.filter(({ tagName }) => tagName === 'h3').map((one) => textIn(one));
    const told = [...commonGround(corpus), ...disputes(corpus)].map(
      (entry) => explain(corpus, entry).split('\n')[0],
    );
    expect(headings).toEqual(expect.arrayContaining(told));
  });

  it('puts a denial and a dispute at one weight, so that no claim stands out as if it were affirmed', () => {
    const articles = withClass(page.elements, 'evenly').map((one) => textIn(one));
    const denied = commonGround(corpus).filter(({ stance }) => stance === 'denies');
    expect(denied.length).toBeGreaterThan(0);
    expect(articles.length).toBe(denied.length + disputes(corpus).length);
  });

  it('has a cell for each expert and proposition, with a sign beside its colour and the view in words', () => {
    const experts = Object.keys(corpus.experts);
    for (const [place, row] of stances(corpus).entries()) {
      for (const [column, expert] of experts.entries()) {
        const mark = page.byId(`v${place}-${column}-mark`);
        const view = Object.entries(row.views).find(([id]) => id === expert)?.[1];
        if (!view) {
          expect(textIn(mark)).toBe('·says nothing of it');
          continue;
        }
        expect(attribute(mark, 'aria-label')).toContain(viewInWords(view));
        const sign =
          'certainty' in view
            ? (view.stance === 'affirms' ? '+' : '−').repeat(
                { certain: 3, probable: 2, possible: 1 }[view.certainty],
              )
            : '?';
        expect(textIn(mark)).toBe('basis' in view && view.basis === 'implied' ? `(${sign})` : sign);
        const opened = textIn(page.byId(`v${place}-${column}`));
        for (const { position, via } of view.derivation) {
          expect(opened).toContain(position.quote?.text ?? 'no quote');
          for (const { reason } of via) expect(opened).toContain(reason);
        }
      }
    }
  });

  it('marks every quote in the text, and leads from each mark to its position and back', () => {
    const text = withClass(page.elements, 'text')[0];
    if (!text) throw new Error('no text');
    const inText = elementsIn(text);
    for (const [index, { quote }] of corpus.positions.entries()) {
      const position = page.byId(`p${index + 1}`);
      expect(textIn(position)).toContain(quote?.text);
      const links = elementsIn(position).flatMap((one) => attribute(one, 'href') ?? []);
      expect(links).toContain(`#t${index + 1}`);
      expect(inText.some((one) => attribute(one, 'id') === `t${index + 1}`)).toBe(true);
      expect(inText.some((one) => attribute(one, 'href') === `#p${index + 1}`)).toBe(true);
    }
    const links = inText
      .filter(({ tagName }) => tagName === 'a')
      .map((one) => textIn(one))
      .join('');
    expect(textIn(text).length).toBe(article.length + links.length);
  });

  it('says of a quote that it is not in the text, of another text that it is another one', () => {
    const other = read(toHtml(corpus, { texts: { article: 'Lin Jian spoke.' } }));
    expect(other.text).toContain('This is not the text that the corpus’ author had');
    expect(other.text).toContain('Not in the text.');
    expect(page.text).not.toContain('Not in the text.');
  });

  it('tells each audit with its faults and cautions', () => {
    for (const proposition of ['drastic-change', 'seeks-independence'] as const) {
      const lines = explain(corpus, auditClaim(corpus, { proposition })).split('\n');
      for (const line of lines.slice(0, -2))
        expect(page.text).toContain(line.trim().replace(/ \[article\]$/, ''));
    }
    expect(page.text).toContain('Experts: Drastic Change');
  });

  it('tells a switch for each edge that something hangs on, and each open condition', () => {
    const titles = withClass(page.elements, 'switch').map((one) => textIn(one));
    expect(titles).toContain(
      'Suppose that “China’s influence over North Korea is weakening” does not imply “China’s influence over North Korea is no longer secure: it is contested or slipping”.',
    );
    expect(titles).toContain(
      'Suppose that it is so: Kim told his diplomats in China to disregard what China thinks.',
    );
  });

  it('allows its one script by its digest, and nothing else', () => {
    const digest = createHash('sha256').update(`${SCRIPT}`).digest('base64');
    expect(POLICY).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    const [script] = page.elements.filter(({ tagName }) => tagName === 'script');
    expect(script?.childNodes.map((node) => ('value' in node ? node.value : '')).join('')).toBe(`${SCRIPT}`);
  });
});

describe('The options of a page', () => {
  it('choose and order its sections', () => {
    const page = read(toHtml(corpus, { sections: ['stances', 'experts'] }));
    expect(page.elements.filter(({ tagName }) => tagName === 'h2').map((one) => textIn(one))).toEqual([
      'Who says what, and how firmly',
      'Who speaks',
    ]);
    for (const sections of [[], ['experts'], ['common-ground', 'edges'], ['stances', 'audits']] as const) {
      expectSound(toHtml(corpus, { sections }));
    }
  });

  it('name the language of the corpus, on its texts and not on the page’s own', () => {
    const page = read(toHtml(corpus, { language: 'zh-Hant', title: '標題' }));
    const [root] = page.elements;
    expect(root && attribute(root, 'lang')).toBe('en');
    const [title] = page.elements.filter(({ tagName }) => tagName === 'h1');
    expect(title && [textIn(title), attribute(title, 'lang'), attribute(title, 'dir')]).toEqual([
      '標題',
      'zh-Hant',
      'auto',
    ]);
  });

  it('are told where they change what the page says', () => {
    const page = read(
      toHtml(corpus, {
        experts: ['weng', 'chen'],
        assuming: ['directive-genuine'],
        rejecting: [{ from: 'influence-contested', to: 'ties-shifting' }],
        asOf: '2025',
      }),
    );
    expect(page.text).toContain(
      'Asked: 2 of the 5 experts. What was said up to 2025. Taken as true: “Kim told',
    );
    expect(page.text).toContain(
      'Not accepted: that “The China–North Korea relationship is changing” follows from',
    );
  });

  it.each([
    ['title', { title: ' ' }, ['options', 'title']],
    ['language', { language: 'not a tag' }, ['options', 'language']],
    ['section', { sections: ['expert'] }, ['options', 'sections', 0]],
    ['section named twice', { sections: ['edges', 'edges'] }, ['options', 'sections', 1]],
    ['text of no source', { texts: { artcile: 'x' } }, ['options', 'texts', 'artcile']],
    ['claim on nothing', { claims: [{ proposition: 'drastic' }] }, ['options', 'claims', 0, 'proposition']],
    [
      'blank headline',
      { claims: [{ proposition: 'ties-shifting', headline: '' }] },
      ['options', 'claims', 0, 'headline'],
    ],
    ['expert', { experts: ['wang'] }, ['options', 'experts', 0]],
    ['option', { titel: 'x' }, ['options', 'titel']],
    ['value for options', null, ['options']],
  ])('that are wrong end in a CorpusError that names the place: %s', (_, options, path) => {
    try {
      toHtml(corpus, options as never); // what JavaScript may hand in
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CorpusError);
      expect((error as CorpusError).issues.map((issue) => issue.path)).toEqual([path]); // asserted above
    }
  });
});

describe('A page of anything', () => {
  it.each(NASTY.map((text) => [text.slice(0, 30), text]))('is sound and inert: %j', (_, text) => {
    const hostile = madeOf(text);
    expectSound(
      toHtml(hostile, {
        title: text,
        texts: { [text]: `${text} and ${text}.` },
        claims: [{ proposition: text, headline: text }],
      }),
    );
  });

  const one = {
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { rain: { text: 'It rains.' } },
  } as const;

  it.each([
    ['nobody and nothing', { experts: {}, propositions: {}, positions: [] }, 'there are no positions'],
    ['no position', { ...one, positions: [] }, 'Nobody has said anything yet'],
    [
      'one expert',
      { ...one, positions: [{ expert: 'ada', proposition: 'rain', stance: 'undecided' }] },
      'One expert alone is asked',
    ],
  ] as const)('says what there is to say with %s', (_, given, words) => {
    const page = toHtml(defineCorpus(given as never)); // records of other shapes
    expectSound(page);
    expect(read(page).text).toContain(words);
  });

  it('has no switch for a condition that cannot be true, alone or beside what is assumed', () => {
    const ada = { name: 'Ada', kind: 'person' } as const;
    const flatly = { stance: 'affirms', certainty: 'certain' } as const;
    const conditional = defineCorpus({
      experts: { ada },
      propositions: {
        truce: { text: 'There is a truce.', excludes: ['war'] },
        war: { text: 'There is a war.' },
        both: { text: 'There is a truce and a war.', implies: ['truce', 'war'] },
        calm: { text: 'The markets are calm.' },
        fear: { text: 'The markets fear.' },
      },
      positions: [
        { expert: 'ada', proposition: 'calm', ...flatly, given: ['truce'] },
        { expert: 'ada', proposition: 'fear', ...flatly, given: ['both'] },
        { expert: 'ada', proposition: 'fear', ...flatly, given: ['war'] },
      ],
    });
    type Proposition = keyof typeof conditional.propositions;
    const offered = (assuming: NonNullable<PageOptions<'ada', Proposition>['assuming']>) =>
      read(toHtml(conditional, { assuming })).text.match(/Suppose that it is so: [^.]*/g);
    expect(offered([])).toEqual([
      'Suppose that it is so: There is a truce',
      'Suppose that it is so: There is a war',
    ]);
    expect(offered(['truce'])).toBe(null);
  });

  it('shows a cell for everything up to 30 experts and 3,000 cells, and beyond it numbers, and says so', () => {
    expect(read(toHtml(panelOf(30, 100))).text).not.toContain('too many signs');
    for (const panel of [panelOf(31, 2), panelOf(30, 101)]) {
      const page = read(toHtml(panel));
      expect(page.text).toContain(
        'too many signs to read. Above 30 experts, or 3,000 signs, this page counts them',
      );
      expect(withClass(page.elements, 'bars').length).toBe(1);
    }
  });

  it('counts right, on both sides, with whoever is silent', () => {
    const panel = panelOf(40, 1);
    const [row] = stances(panel);
    const page = read(toHtml(panel, { sections: ['stances'] }));
    const cells = page.elements.filter(({ tagName }) => tagName === 'td').map((cell) => textIn(cell));
    expect(cells).toEqual([`${row?.opponents.length}`, '', `${row?.holders.length}`, '0', '0']);
  });

  it('of 2,000 experts counts and names nobody, and stays small', () => {
    const page = toHtml(panelOf(2_000, 20));
    expectSound(page);
    expect(page.length).toBeLessThan(1_000_000);
    expect(read(page).text).toContain('Of the 2000, ');
  });

  it('is the same whatever the order of the options’ keys, and the same every time', () => {
    expect(toHtml(corpus, full as PageOptions<never, never, never>)).toBe(whole);
  });

  it.runIf(existsSync(new URL('../texts/article.txt', import.meta.url)))(
    'changes nothing that it is given',
    () => {
      const given = Object.freeze({
        texts: Object.freeze({ article }),
        sections: Object.freeze(['sources'] as const),
      });
      expect(toHtml(corpus, given)).toContain('<mark>');
    },
  );
});
