import { language, type Language } from './language';
import type { Phrase } from './phrase';

/** The phrase in the page's language, its `{0}`, `{1}` … filled in. Reading it in a template follows the switch. */
export function say(phrase: Phrase, ...values: readonly (string | number)[]): string {
  return sayIn(language.value, phrase, ...values);
}

export function sayIn(chosen: Language, phrase: Phrase, ...values: readonly (string | number)[]): string {
  return phrase[chosen].replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));
}

/** The words for a name of the contract; a name this page does not know yet is shown as it came. */
export function name(catalogue: Readonly<Record<string, Phrase>>, key: string): string {
  const found = catalogue[key];
  return found === undefined ? key : say(found);
}
