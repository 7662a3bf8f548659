const numberKey = 'library-visitor';
const declinedKey = 'library-declined';

/** What a person chose about being counted; `null` = not asked yet. */
export type Choice = 'joined' | 'declined' | null;

/**
 * The choice and, for those who joined, their random number. The number is on the device only while one is joined;
 * that one declined is remembered for this tab alone, so that declining leaves nothing behind.
 */
export class Visitor {
  /** For a browser that keeps nothing: the choice then lasts as long as the page. */
  private unkept: { choice: Choice; number: string | null } = { choice: null, number: null };

  constructor(private readonly device: Storage | null, private readonly tab: Storage | null) {}

  get choice(): Choice {
    return this.number !== null ? 'joined' : (this.tab?.getItem(declinedKey) ?? null) !== null ? 'declined' : this.unkept.choice;
  }

  get number(): string | null {
    return this.device?.getItem(numberKey) ?? this.unkept.number;
  }

  join(): void {
    const number = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    this.unkept = { choice: 'joined', number };
    attempt(() => this.device?.setItem(numberKey, number));
    attempt(() => this.tab?.removeItem(declinedKey));
  }

  decline(): void {
    this.unkept = { choice: 'declined', number: null };
    attempt(() => this.device?.removeItem(numberKey));
    attempt(() => this.tab?.setItem(declinedKey, 'yes'));
  }
}

/** The visitor of this browser; one that refuses to keep anything is asked again on every visit. */
export function thisVisitor(): Visitor {
  return new Visitor(attempt(() => localStorage) ?? null, attempt(() => sessionStorage) ?? null);
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
