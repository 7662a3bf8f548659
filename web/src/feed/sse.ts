/** One event of a server-sent stream. */
export interface Frame {
  /** The event's own id; `null` when it has none, as what is only for the moment has. */
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
}

/** A line of the stream may not be longer; a longer one is a fault of the sender and ends the connection. */
const longestPending = 4_000_000;

/**
 * Cuts the text of a server-sent stream into events, whatever the pieces it arrives in.
 * The browser's own EventSource hides comment lines, which are our sign of life, and cannot be told to begin after a given id.
 */
export class FrameReader {
  private pending = '';
  private id: string | null = null;
  private event = '';
  private data: string[] = [];

  read(text: string): Frame[] {
    const lines = (this.pending + text).split(/\r\n|\n|\r(?!$)/);
    this.pending = lines.pop() ?? '';
    if (this.pending.length > longestPending) {
      throw new Error('an event of the stream is too long');
    }
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): Frame[] {
    if (line === '') {
      return this.dispatch();
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    switch (field) {
      case 'id':
        this.id = value;
        break;
      case 'event':
        this.event = value;
        break;
      case 'data':
        this.data.push(value);
        break;
    }
    return [];
  }

  private dispatch(): Frame[] {
    const frame = { id: this.id, event: this.event || 'message', data: this.data.join('\n') };
    const complete = this.data.length > 0;
    this.id = null;
    this.event = '';
    this.data = [];
    return complete ? [frame] : [];
  }
}
