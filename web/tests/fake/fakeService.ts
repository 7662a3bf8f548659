import { Accounts } from './accounts';
import { Desk } from './desk';
import { problem, read, write, type Exchange, type Reply } from './exchange';
import { FeedServer } from './feedServer';
import { Library } from './library';

const own = /^\/api\/(session|setup|alerts|officers|ledger|notices|library)(\/|$)/;

/** The whole service from memory: what the pages need of it, with its manners (session, CSRF, problems, idempotency). */
export class FakeService {
  readonly accounts = new Accounts();
  readonly library = new Library();
  readonly feed: FeedServer;
  readonly desk: Desk;
  /** Every request for the interface, `GET /api/session`. */
  readonly asked: string[] = [];

  constructor(dist: string) {
    this.feed = new FeedServer(dist, (request, url, response) => {
      if (!own.test(url.pathname)) {
        return false;
      }
      void read(request, url).then((exchange) => this.answer(exchange)).then((reply) => write(response, reply));
      return true;
    });
    this.desk = new Desk((event, record) => this.feed.send(event, record));
  }

  private async answer(exchange: Exchange): Promise<Reply> {
    this.asked.push(`${exchange.method} ${exchange.path}`);
    const open = this.library.answer(exchange) ?? this.accounts.answer(exchange);
    return open ?? this.accounts.refusal(exchange)
      ?? (await this.desk.answer(exchange, this.accounts.sessionOf(exchange)!.account.displayName)) ?? problem(404, '没有这个地址');
  }
}
