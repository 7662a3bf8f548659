import { faultText } from '../api/faultText';
import { Problem } from '../api/problem';
import { accessWords } from '../words/access';
import { say } from '../words/say';
import { dayAndTime } from '../words/time';

/** Why a sign-in was refused. A wrong name and a wrong password are told alike. */
export function refusalText(fault: unknown, withCode: boolean): string {
  if (!(fault instanceof Problem)) {
    return faultText(fault);
  }
  switch (fault.status) {
    case 401:
      return say(withCode ? accessWords.wrongCode : accessWords.wrong);
    case 423:
      return fault.until === null ? say(accessWords.lockedOpen) : say(accessWords.locked, dayAndTime(fault.until));
    default:
      return faultText(fault);
  }
}
