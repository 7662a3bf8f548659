import type { SummaryAnswer } from '../../src/api/schema';
import { caseOf, officers, type Case } from './cases';
import { iso, startedAt } from './district';
import { ok, problem, type Exchange, type Reply } from './exchange';

const pageSize = 20;

/** Sends what happened to whoever listens. */
export type Told = (event: string, record: object) => void;

export interface ReceivedAct {
  readonly alertId: string;
  readonly kind: string;
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The desk's routes and the chair's inbox over a few cases in memory. */
export class Desk {
  readonly cases: Case[] = Array.from({ length: 26 }, (_, index) => caseOf(index));
  readonly received: ReceivedAct[] = [];
  readonly notices: Record<string, unknown>[] = [noticeOf(this.cases[1]!, 'N-1')];
  readonly answers: object[] = [];
  /** The next act is refused with this, once. */
  refuseNext: Reply | null = null;
  /** How long an act takes, so that a test can tap twice. */
  slowMs = 0;
  private readonly byKey = new Map<string, Reply>();
  private moment = startedAt;

  constructor(private readonly tell: Told) {}

  async answer(exchange: Exchange, by: string): Promise<Reply | null> {
    const [, , area, id, sub] = exchange.path.split('/');
    switch (`${exchange.method} ${area}${sub === undefined ? '' : `/${sub}`}`) {
      case 'GET alerts':
        return id === undefined ? this.list(exchange.query) : this.one(id);
      case 'POST alerts/acts':
        await new Promise((resolve) => setTimeout(resolve, this.slowMs));
        return this.act(id ?? '', exchange, by);
      case 'GET officers':
        return ok({ items: officers });
      case 'GET ledger':
        return ok(this.summary());
      case 'GET notices':
        return ok({ asOf: iso(this.moment), items: this.notices });
      case 'POST notices/answer':
        return this.answered(id ?? '', exchange);
      default:
        return null;
    }
  }

  private summary(): SummaryAnswer {
    return {
      asOf: iso(this.moment), open: this.cases.filter((each) => each.state === 'open').length, closed: 58, workersHelped: 684,
      yuanRecovered: 12_891_000, mediationSuccess: 0.91, waiting: 9,
    };
  }

  private list(query: URLSearchParams): Reply {
    const [state, level, town, topic, q] = ['state', 'level', 'town', 'topic', 'q'].map((name) => query.get(name) ?? '');
    const fitting = this.cases.filter((each) =>
      (state === 'all' || each.state === (state || 'open')) && (!level || each.level === level) && (!town || each.town === town) &&
      (!topic || each.topic === topic) && (!q || each.name.includes(q) || each.enterpriseId.includes(q)));
    const from = Number(query.get('after') ?? 0);
    const next = from + pageSize < fitting.length ? String(from + pageSize) : undefined;
    return ok({ asOf: iso(this.moment), items: fitting.slice(from, from + pageSize), next });
  }

  private one(id: string): Reply {
    const found = this.cases.find((each) => each.alertId === id);
    return found === undefined ? problem(404, '没有这条线索') : ok(found);
  }

  private act(id: string, exchange: Exchange, by: string): Reply {
    const key = exchange.headers['idempotency-key'] as string | undefined;
    this.received.push({ alertId: id, kind: String(exchange.body.kind), key, body: exchange.body });
    const before = key === undefined ? undefined : this.byKey.get(key);
    const found = this.cases.find((each) => each.alertId === id);
    if (before !== undefined || found === undefined) {
      return before ?? problem(404, '没有这条线索');
    }
    const refused = this.refuseNext;
    this.refuseNext = null;
    if (refused !== null) {
      return refused;
    }
    this.apply(found, exchange.body, by);
    const reply = ok(structuredClone(found));
    this.byKey.set(key ?? '', reply);
    return reply;
  }

  private apply(to: Case, body: Readonly<Record<string, unknown>>, by: string): void {
    this.moment += 61_000;
    const at = iso(this.moment);
    const kind = String(body.kind);
    const transition = { acknowledge: 'acknowledged', release: 'released', resolve: 'resolved' }[kind];
    to.acts.push({ at, by, ...body });
    to.changedAt = at;
    to.asOf = at;
    to.allowed = kind === 'resolve' ? [] : to.allowed.filter((each) => each !== kind || ['assign', 'report', 'phone'].includes(kind));
    switch (kind) {
      case 'acknowledge':
        to.acknowledgedBy = by;
        break;
      case 'assign':
        to.assignedTo = String(body.to);
        break;
      case 'release':
        to.release = 'done';
        to.deliveries.push({ officer: '主席丙', transport: 'inbox', state: 'delivered', at });
        this.notices.unshift(noticeOf(to, `N-${this.notices.length + 1}`, this.moment));
        this.tell('notice', {});
        break;
      case 'resolve':
        to.state = 'closed';
        to.outcome = body.outcome as object;
        break;
    }
    if (transition !== undefined) {
      to.steps.push({ at, transition, level: to.level, score: to.score, by });
      this.tell('alert', { alertId: to.alertId, enterpriseId: to.enterpriseId, topic: to.topic, level: to.level, transition, at });
    }
  }

  private answered(id: string, exchange: Exchange): Reply {
    const notice = this.notices.find((each) => each.noticeId === id);
    if (notice === undefined) {
      return problem(404, '没有这条提醒');
    }
    notice.answer = exchange.body.answer;
    this.answers.push(exchange.body);
    const about = this.cases.find((each) => each.alertId === notice.alertId);
    if (about !== undefined) {
      about.answer = String(exchange.body.answer);
      about.acts.push({ at: iso(this.moment), by: '主席丙', kind: 'answer', ...exchange.body });
      this.tell('alert', { alertId: about.alertId, enterpriseId: about.enterpriseId, topic: about.topic, level: about.level, transition: 'acknowledged', at: iso(this.moment) });
    }
    return ok(notice);
  }
}

function noticeOf(about: Case, noticeId: string, at = startedAt - 7_200_000): Record<string, unknown> {
  return {
    noticeId,
    alertId: about.alertId,
    enterpriseId: about.enterpriseId,
    name: about.name,
    topic: about.topic,
    level: about.level,
    title: `请关注（待核实）：${about.name}，工资支付`,
    body: [
      '关注事项：工资支付。情况尚待核实，请以工会日常工作的方式先行了解、及早化解。',
      '涉及人数区间：5-9人。',
      '法律要求：',
      '《劳动法》第五十条：工资应当以货币形式按月支付给劳动者本人。不得克扣或者无故拖欠劳动者的工资。',
      '建议做法：',
      '1. 向企业了解并核对工资发放情况。',
      '2. 发现侵犯职工劳动权益的，代表职工与企业交涉，要求改正并答复（《工会法》第二十三条）。',
      '联系：工会热线12351；区总工会值班工作台。',
    ].join('\n'),
    at: iso(at),
    phone: { name: '区总工会值班工作台', number: '010-5550 1234' },
  };
}
