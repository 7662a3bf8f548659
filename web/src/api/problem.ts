import { number, object, text, time, type Wire } from '../feed/fields';

/** Why the service did not do what was asked: RFC 9457 problem+json, or that it was not reached at all. */
export class Problem extends Error {
  constructor(
    /** The HTTP status; 0 = not reached. */
    readonly status: number,
    /** The members of the problem; empty when the answer was no problem+json. */
    private readonly members: Wire = {},
    /** Seconds after which to come again, where the service tells. */
    readonly retryAfter: number | null = null,
  ) {
    super(text(members.title) ?? `HTTP ${status}`);
  }

  get title(): string | null {
    return text(this.members.title);
  }

  /** Chinese / English, as the service words it. */
  get detail(): string | null {
    return text(this.members.detail);
  }

  /** The name of the field at fault. */
  get field(): string | null {
    return text(this.members.field);
  }

  get codeNeeded(): boolean {
    return this.members.codeNeeded === true;
  }

  get setupNeeded(): boolean {
    return this.members.setupNeeded === true;
  }

  /** The figures behind the sign-in come from the simulator. */
  get simulated(): boolean {
    return this.members.simulated === true;
  }

  /** Until when an account is locked, in milliseconds since 1970. */
  get until(): number | null {
    return time(this.members.until);
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  const retryAfter = number(Number(answer.headers.get('retry-after') ?? NaN));
  try {
    return new Problem(answer.status, object(await answer.json()), retryAfter);
  } catch {
    return new Problem(answer.status, {}, retryAfter);
  }
}
