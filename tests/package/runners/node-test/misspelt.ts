import { beijingPyongyang } from 'consilience/fixtures';
import { assertAgree, assertHolds, assertSupported } from 'consilience/testing';

assertHolds(beijingPyongyang, 'chan', 'beijing-uneasy'); // error: no such expert
assertHolds(beijingPyongyang, 'chen', 'beijing-unesy'); // error: no such proposition
assertHolds(beijingPyongyang, 'chen', 'beijing-uneasy', 'cetrain'); // error: no such certainty
assertAgree(beijingPyongyang, ['chen', 'wengg'], 'beijing-uneasy'); // error: no such expert
assertSupported(beijingPyongyang, { proposition: 'beijing-unesy' }); // error: no such proposition
assertHolds('a corpus', 'chen', 'beijing-uneasy'); // error: no corpus
