import { beijingPyongyang } from 'consilience/fixtures';

expect(beijingPyongyang).toHold('chan', 'beijing-uneasy'); // error: no such expert
expect(beijingPyongyang).toHold('chen', 'beijing-unesy'); // error: no such proposition
expect(beijingPyongyang).toHold('chen', 'beijing-uneasy', 'cetrain'); // error: no such certainty
expect(beijingPyongyang).toHold('chen', 'beijing-uneasy', { assuming: ['unesy'] }); // error: no such proposition
expect(beijingPyongyang).toAgreeOn(['chen', 'wengg'], 'beijing-uneasy'); // error: no such expert
expect(beijingPyongyang).toConflictOn('chen', 'wengg', 'beijing-uneasy'); // error: no such expert
expect(beijingPyongyang).toHaveConsensus('beijing-unesy'); // error: no such proposition
expect(beijingPyongyang).toSupportClaim({ proposition: 'beijing-unesy' }); // error: no such proposition
expect(beijingPyongyang).toHaveVerdict({ proposition: 'beijing-uneasy' }, 'suported'); // error: no such verdict
expect(beijingPyongyang).toHaveFaithfulQuotes({ artcle: '' }); // error: no such source
expect(() => beijingPyongyang).toThrowIssue({ code: 'shpe' }); // error: no such code
expect(beijingPyongyang).not.toHold('chan', 'beijing-uneasy'); // error: no such expert
void expect(Promise.resolve(beijingPyongyang)).resolves.toHold('chan', 'beijing-uneasy'); // error: no such expert
expect('a corpus').toHold('chen', 'beijing-uneasy'); // error: no corpus
