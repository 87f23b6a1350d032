/**
 * Published scales of words for likelihood: the range that each phrase stands for, in percent, both ends included.
 * Data sets of how people read such phrases: A. Kucharski, CAPphrase (CC BY).
 */
export const PHRASE_SCALES = {
  /**
   * U.S. intelligence community: Office of the Director of National Intelligence, "Analytic Standards", Intelligence
   * Community Directive 203 (2015), section D.6.e.
   */
  'icd-203': {
    'almost no chance': [1, 5],
    remote: [1, 5],
    'very unlikely': [5, 20],
    'highly improbable': [5, 20],
    unlikely: [20, 45],
    improbable: [20, 45],
    'roughly even chance': [45, 55],
    likely: [55, 80],
    probable: [55, 80],
    'very likely': [80, 95],
    'highly probable': [80, 95],
    'almost certain': [95, 99],
    'nearly certain': [95, 99],
  },
  /**
   * Intergovernmental Panel on Climate Change: M. Mastrandrea et al., "Guidance Note for Lead Authors of the IPCC Fifth
   * Assessment Report on Consistent Treatment of Uncertainties" (2010), table 1, with the two terms that it takes over
   * from the Fourth Assessment Report, "extremely likely" and "extremely unlikely".
   */
  ipcc: {
    'exceptionally unlikely': [0, 1],
    'extremely unlikely': [0, 5],
    'very unlikely': [0, 10],
    unlikely: [0, 33],
    'about as likely as not': [33, 66],
    likely: [66, 100],
    'very likely': [90, 100],
    'extremely likely': [95, 100],
    'virtually certain': [99, 100],
  },
  /**
   * United Kingdom: Professional Head of Intelligence Assessment, "Probability Yardstick" (2018). What lies between
   * two of its ranges has no phrase.
   */
  phia: {
    'remote chance': [0, 5],
    'highly unlikely': [10, 20],
    unlikely: [25, 35],
    'realistic possibility': [40, 50],
    likely: [55, 75],
    probable: [55, 75],
    'highly likely': [80, 90],
    'almost certain': [95, 100],
  },
  /** NATO: "Allied Joint Doctrine for Intelligence Procedures", AJP-2.1 (2016). */
  nato: {
    'highly unlikely': [0, 10],
    unlikely: [10, 40],
    'even chance': [40, 60],
    likely: [60, 90],
    'highly likely': [90, 100],
  },
  /**
   * European Food Safety Authority: EFSA Scientific Committee, "Guidance on Uncertainty Analysis in Scientific
   * Assessments", EFSA Journal 16 (2018), 5123, the approximate probability scale.
   */
  efsa: {
    'almost impossible': [0, 1],
    'extremely unlikely': [1, 5],
    'very unlikely': [5, 10],
    unlikely: [10, 33],
    'about as likely as not': [33, 66],
    likely: [66, 90],
    'very likely': [90, 95],
    'extremely likely': [95, 99],
    'almost certain': [99, 100],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [low: number, high: number]>>>>;
