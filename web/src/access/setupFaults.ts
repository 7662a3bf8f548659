import { accessWords } from '../words/access';
import { say } from '../words/say';

/** As the service has it; shorter ones are refused there too. */
export const shortestPassword = 12;

export interface SetupForm {
  readonly code: string;
  readonly displayName: string;
  readonly name: string;
  readonly password: string;
  readonly again: string;
}

/** What is wrong before anything is sent, by field, in words. */
export function setupFaults(form: SetupForm): Partial<Record<keyof SetupForm, string>> {
  const length = [...form.password].length;
  return {
    ...(form.code.trim() === '' ? { code: say(accessWords.needSetupCode) } : {}),
    ...(form.displayName.trim() === '' ? { displayName: say(accessWords.needDisplayName) } : {}),
    ...(form.name.trim() === '' ? { name: say(accessWords.needAccount) } : {}),
    ...(length < shortestPassword ? { password: say(accessWords.passwordShort, shortestPassword, length) } : {}),
    ...(form.again === form.password ? {} : { again: say(accessWords.passwordDiffers) }),
  };
}
