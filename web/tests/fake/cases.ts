import { companies, drivers, iso, startedAt } from './district';

/** Alerts as the desk's interface tells them, in the variety a desk sees in a week. */

const topics = ['wage_arrears', 'layoff', 'social_insurance', 'ownership_change', 'working_hours'];
const alertLevels = ['red', 'orange', 'orange', 'yellow', 'yellow', 'yellow'];
const minute = 60_000;

export const officers = [
  { officerId: 'O-1', name: '清溪镇总工会 周明', role: 'town_union', scope: '清溪镇' },
  { officerId: 'O-2', name: '白塘镇总工会 何静', role: 'town_union', scope: '白塘镇' },
  { officerId: 'O-3', name: '调解网格员 林安', role: 'grid_mediator', scope: '清溪镇' },
  ...Array.from({ length: 40 }, (_, index) => ({ officerId: `O-${index + 10}`, name: `网格员${index + 1}号`, role: 'grid_mediator', scope: '南浦街道' })),
];

const longBody = [
  '风险指数93.4，级别红色。',
  '预警依据（待核实）：',
  '1. 近3天内，5-9名职工查询“欠薪”；按企业规模、行业和时令，预期约0.4名；可信度0.99。',
  '2. 企业报送：工资发放比例为0.62，预期1；可信度0.98。',
  '下一步：',
  '区总工会值班工作台：签收、研判，交办镇街总工会；告知企业工会主席须按该企业的告知方式，经核准推送或到通知时段办理。',
  '以上均为线索，未经核实不作认定，不对外引用。请勿追查是谁咨询。',
].join('\n');

export type Case = ReturnType<typeof caseOf>;

export function caseOf(index: number) {
  const company = companies[index % companies.length]!;
  const level = alertLevels[index % alertLevels.length]!;
  const raised = startedAt - (index * 47 + 3) * minute;
  const withheld = index === 3 ? 'too_few_workers' : index === 5 ? 'chair_notice_never' : undefined;
  return {
    asOf: iso(startedAt),
    alertId: `A${String(index).padStart(4, '0')}`,
    enterpriseId: company.enterpriseId,
    name: index < companies.length ? company.name : `${company.name}${index}分厂`,
    town: company.town,
    topic: topics[index % topics.length]!,
    level,
    score: 93.4 - index * 1.7,
    state: 'open' as 'open' | 'closed',
    raisedAt: iso(raised),
    changedAt: iso(raised + 2 * minute),
    title: `【红色】预警线索（待核实）：${company.name}，关注事项：欠薪`,
    release: withheld === undefined ? 'released' : withheld === 'chair_notice_never' ? 'never' : 'withheld',
    acknowledgedBy: index % 4 === 2 ? '值班员甲' : undefined as string | undefined,
    assignedTo: index % 4 === 2 ? 'O-1' : undefined as string | undefined,
    answer: undefined as string | undefined,
    outcome: undefined as object | undefined,
    industry: '电子制造',
    headcount: index === 4 ? undefined : 120 + index * 37,
    chair: { officerId: 'C-1', name: '主席丙' },
    mediator: index % 2 === 0 ? { officerId: 'O-3', name: '调解网格员 林安' } : undefined,
    evidence: index === 0 ? drivers : index === 3 ? [{ ...drivers[0], workersBand: '3-4' }] : drivers.slice(index % 4, (index % 4) + 2),
    body: longBody,
    steps: [{ at: iso(raised), transition: 'raised', level: 'yellow', score: 61.2 }, { at: iso(raised + 2 * minute), transition: 'level_rose', level, score: 93.4 - index * 1.7 }] as object[],
    acts: [] as object[],
    deliveries: [
      { officer: '区总工会值班工作台', transport: 'inbox', state: 'delivered', at: iso(raised + 1_000), reason: 'first_alert' },
      { officer: '清溪镇总工会 周明', transport: 'wecom', state: 'waiting', at: iso(raised + 3_000), reason: 'transport_not_configured' },
      { officer: '调解网格员 林安', transport: 'sms', state: 'failed', at: iso(raised + 9_000), reason: '号码无法接通' },
      ...(withheld === undefined ? [] : [{ officer: '主席丙', transport: 'inbox', state: 'withheld', reason: withheld }]),
    ] as object[],
    allowed: ['acknowledge', ...(withheld === undefined ? ['release'] : []), 'assign', 'report', ...(withheld === 'chair_notice_never' ? ['phone'] : []), 'resolve'],
    withheld,
  };
}
