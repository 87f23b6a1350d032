const { CorpusError, compare } = require('consilience');
const { beijingPyongyang } = require('consilience/fixtures');
const { parseCorpus } = require('consilience/schema');

for (const { proposition, certainty } of compare(beijingPyongyang, 'weng', 'chen').agreements) {
  console.log(proposition, certainty);
}

const parsed = parseCorpus(JSON.parse(JSON.stringify(beijingPyongyang)));
console.log('parsed', compare(parsed, 'weng', 'chen').agreements.length);

try {
  parseCorpus({});
} catch (error) {
  console.log(error.constructor.name, error instanceof CorpusError);
}
