import { randomUUID } from 'node:crypto';
import { ok, problem, type Exchange, type Reply } from './exchange';

export const password = 'four plain words here';
export const totpCode = '123456';
export const linkToken = 'once-only';
export const carefulLinkToken = 'once-with-code';
export const setupCode = 'SETUP-1';

const wrongTriesAllowed = 5;

interface Account {
  readonly name: string;
  readonly displayName: string;
  readonly role: string;
  readonly scope: string;
  readonly town?: string;
  readonly withCode?: boolean;
}

const accounts: readonly Account[] = [
  { name: 'desk', displayName: '值班员甲', role: 'district_desk', scope: '*' },
  { name: 'careful', displayName: '核准人乙', role: 'approver', scope: '*', withCode: true },
  { name: 'chair', displayName: '主席丙', role: 'union_chair', scope: 'own' },
];

/** Accounts and sessions in memory. */
export class Accounts {
  private readonly sessions = new Map<string, { account: Account; csrf: string }>();
  private readonly wrong = new Map<string, number>();
  private made: Account[] = [...accounts];
  private links = new Map([[linkToken, 'desk'], [carefulLinkToken, 'careful']]);
  simulated = true;
  lockedUntil = '2025-11-05T21:30:00+08:00';

  /** A service that nobody has set up yet. */
  empty(): void {
    this.made = [];
  }

  sessionOf(exchange: Exchange) {
    const id = /session=([\w-]+)/.exec(exchange.headers.cookie ?? '')?.[1];
    return id === undefined ? undefined : this.sessions.get(id);
  }

  /** Refuses what is unsigned, or unsafe without the session's own token; `null` = go on. */
  refusal(exchange: Exchange): Reply | null {
    const session = this.sessionOf(exchange);
    if (session === undefined) {
      return problem(401, '请先登录', this.made.length === 0 ? { setupNeeded: true } : {});
    }
    return exchange.method === 'GET' || exchange.headers['x-csrf-token'] === session.csrf ? null : problem(403, '请求缺少校验');
  }

  answer(exchange: Exchange): Reply | null {
    switch (`${exchange.method} ${exchange.path}`) {
      case 'GET /api/session':
        return this.marked(this.refusal(exchange)) ?? ok(this.told(this.sessionOf(exchange)!));
      case 'POST /api/session':
        return this.signIn(exchange);
      case 'POST /api/session/link':
        return this.useLink(exchange);
      case 'DELETE /api/session': {
        const refused = this.refusal(exchange);
        this.sessions.clear();
        return refused ?? { status: 204, headers: { 'set-cookie': 'session=; Path=/; Max-Age=0' } };
      }
      case 'POST /api/setup':
        return this.setUp(exchange);
      default:
        return null;
    }
  }

  /** Whoever asks who is signed in is told of simulated figures in any case. */
  private marked(refused: Reply | null): Reply | null {
    return refused === null || !this.simulated ? refused : { ...refused, body: { ...(refused.body as object), simulated: true } };
  }

  /** A link stands for the password, not for the second factor. */
  private useLink(exchange: Exchange): Reply {
    const token = String(exchange.body.token);
    const account = this.made.find((each) => each.name === this.links.get(token));
    if (account?.withCode === true && exchange.body.code !== totpCode) {
      return problem(401, '需要动态验证码', exchange.body.code === undefined ? { codeNeeded: true } : {});
    }
    return account !== undefined && this.links.delete(token) ? this.enter(account) : problem(401, '链接无效');
  }

  private signIn(exchange: Exchange): Reply {
    const name = String(exchange.body.name);
    const account = this.made.find((each) => each.name === name);
    if ((this.wrong.get(name) ?? 0) >= wrongTriesAllowed) {
      return problem(423, '账号已锁定', { until: this.lockedUntil });
    }
    if (account === undefined || exchange.body.password !== password) {
      this.wrong.set(name, (this.wrong.get(name) ?? 0) + 1);
      return problem(401, '账号或密码不正确');
    }
    if (account.withCode === true && exchange.body.code !== totpCode) {
      return problem(401, '需要动态验证码', exchange.body.code === undefined ? { codeNeeded: true } : {});
    }
    return this.enter(account);
  }

  private setUp(exchange: Exchange): Reply {
    const { code, name, displayName } = exchange.body as Record<string, string>;
    if (code !== setupCode) {
      return problem(422, '设置码不正确', { field: 'code', detail: '设置码不正确，请核对服务启动时显示的设置码 / This is not the setup code' });
    }
    this.made.push({ name: String(name), displayName: String(displayName), role: 'administrator', scope: '*' });
    return { status: 201, body: {} };
  }

  private enter(account: Account): Reply {
    const id = randomUUID();
    const session = { account, csrf: randomUUID() };
    this.sessions.set(id, session);
    return { ...ok(this.told(session)), headers: { 'set-cookie': `session=${id}; Path=/; HttpOnly; SameSite=Strict` } };
  }

  private told(session: { account: Account; csrf: string }) {
    const { name, displayName, role, scope, town } = session.account;
    return { account: { name, displayName, role, scope, town }, csrf: session.csrf, simulated: this.simulated };
  }
}
