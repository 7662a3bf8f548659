/** A made-up district for the tests, in the shapes of the service. Nothing here is a real firm or place. */

export const startedAt = Date.parse('2025-11-05T21:00:00+08:00');

/** The highest open level of each town; the others are calm. */
const townLevels: Readonly<Record<number, [alerts: number, level: string]>> = {
  0: [1, 'red'], 3: [2, 'orange'], 5: [1, 'yellow'], 7: [3, 'orange'], 9: [1, 'yellow'], 12: [1, 'yellow'],
};

export const townNames = [
  '清溪镇', '东篱街道', '望云街道', '白塘镇', '南浦街道', '石桥镇', '柳湾镇', '临江街道', '古渡镇', '新安街道',
  '云台镇', '松岗街道', '高新技术产业园', '北岸街道', '青禾镇',
];

export interface Company {
  readonly enterpriseId: string;
  readonly name: string;
  readonly town: string;
}

/** The longest name a wall must bear, thirty characters. */
export const longestName = '寰宇青禾智能精密光电新材料研究开发与制造集团股份有限公司二厂';

const names = [
  '星河智能装备有限公司', longestName, '晨光服饰制造有限公司', '恒丰物流有限公司', '蓝湾餐饮管理有限公司', '启明软件技术有限公司',
  '远山建筑工程有限公司', '金穗食品加工有限公司', '海棠纺织有限公司', '新程网络科技有限公司', '宏图电子元件有限公司', '瑞和物业服务有限公司',
];

export const companies: readonly Company[] = names.map((name, index) => ({
  enterpriseId: `9199000100000000${String(index).padStart(2, '0')}`,
  name,
  town: townNames[(index * 4) % townNames.length] ?? '',
}));

export const drivers = [
  { kind: 'queries', topic: 'wage_arrears', window: 'P3D', workersBand: '5-9', expectedWorkers: 0.4, probability: 0.99 },
  { kind: 'employment', indicator: 'wages_paid_ratio', value: 0.62, expected: 1, probability: 0.98 },
  { kind: 'event', event: 'equity_change', at: '2025-11-03T10:00:00+08:00' },
  { kind: 'queries', topic: 'special_protection', window: 'P21D', workersBand: '10-19', expectedWorkers: 2, probability: 0.93 },
  { kind: 'employment', indicator: 'separations', value: 84, expected: 11, probability: 0.9 },
  { kind: 'employment', indicator: 'missing_report', value: 1, expected: 0, probability: 0.6 },
  { kind: 'model', model: 'mlnet-pca', probability: 0.91 },
] as const;

const levelOf = (score: number) => (score >= 90 ? 'red' : score >= 75 ? 'orange' : score >= 50 ? 'yellow' : score >= 25 ? 'blue' : 'none');

export function iso(at: number): string {
  return `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

export function scoreOf(index: number, score: number, at: number) {
  const company = companies[index];
  return {
    enterpriseId: company?.enterpriseId,
    name: company?.name,
    town: company?.town,
    at: iso(at),
    score,
    level: levelOf(score),
    modelVersion: 'test',
    thresholdVersion: 3,
    drivers: drivers.slice(index % drivers.length, (index % drivers.length) + 1 + (index % 3)),
  };
}

export function alertOf(index: number, level: string, transition: string, at: number, dueAt?: number) {
  const company = companies[index];
  return {
    alertId: `A-${index}`,
    enterpriseId: company?.enterpriseId ?? '*',
    name: company?.name,
    town: company?.town,
    topic: ['wage_arrears', 'layoff', 'social_insurance', 'ownership_change'][Math.abs(index) % 4],
    level,
    transition,
    at: iso(at),
    score: 80,
    episode: '2025-11-05',
    thresholdVersion: 3,
    recipients: [],
    title: '',
    body: '',
    ...(dueAt === undefined ? {} : { dueAt: iso(dueAt) }),
  };
}

const topicNames = [
  'wage_arrears', 'layoff', 'social_insurance', 'working_hours', 'contract', 'work_injury',
  'special_protection', 'dispatch', 'dispute_procedure', 'insolvency', 'ownership_change',
];

function heatOf() {
  const days = Array.from({ length: 14 }, (_, day) => iso(startedAt - (13 - day) * 86_400_000).slice(0, 10));
  const rows = topicNames.map((topic, y) => ({
    topic,
    cells: days.map((_, x) => {
      if (y >= 9 && (x * 7 + y) % 5 > 1) {
        return null;
      }
      if (y === 2 && x >= 9 && x <= 11) {
        return { ratio: 4.8 - (x - 9) * 0.6, common: true };
      }
      return { ratio: y === 0 && x > 10 ? 1.4 + (x - 10) * 0.6 : 0.6 + ((x * 13 + y * 29) % 17) / 12 };
    }),
  }));
  return { days, rows };
}

export const firstScores: readonly number[] = [93.4, 87.4, 79.1, 66.2, 58.7, 51.3, 41.9, 33, 27.5, 12.2, 6.1, 3.4];

export function snapshotOf(at: number, lastEventId: number) {
  return {
    asOf: iso(at),
    lastEventId: String(lastEventId),
    district: '明川区',
    headline: {
      companies: 406,
      open: { red: 1, orange: 2, yellow: 3, blue: 3 },
      signalsToday: 1_284,
      alertsToday: 2,
      waiting: 1,
      hazardsOpen: 12,
      hazardsClosed: 58,
      workersHelped: 684,
      yuanRecovered: 891_000,
      mediationSuccess: 0.91,
    },
    ranking: firstScores.map((score, index) => scoreOf(index, score, at)),
    towns: townNames.map((town, index) => ({
      town,
      companies: 14 + ((index * 11) % 31),
      alerts: townLevels[index]?.[0] ?? 0,
      level: townLevels[index]?.[1] ?? 'none',
    })),
    alerts: [
      alertOf(0, 'red', 'level_rose', startedAt - 90_000, startedAt + 3_600_000),
      alertOf(1, 'orange', 'raised', startedAt - 14 * 60_000, startedAt + 7_200_000),
      alertOf(3, 'yellow', 'acknowledged', startedAt - 47 * 60_000),
      alertOf(-1, 'yellow', 'raised', startedAt - 3 * 3_600_000),
      alertOf(2, 'orange', 'released', startedAt - 5 * 3_600_000),
      alertOf(4, 'yellow', 'level_fell', startedAt - 26 * 3_600_000),
      alertOf(5, 'yellow', 'raised', startedAt - 30 * 3_600_000, startedAt - 3_600_000),
      alertOf(6, 'yellow', 'cleared', startedAt - 75 * 3_600_000),
    ],
    heat: heatOf(),
    health: healthOf(at, 151_119),
  };
}

export function healthOf(at: number, accepted: number) {
  return {
    at: iso(at),
    status: 'ok',
    simulated: true,
    accepted,
    deadLetters: 214,
    late: 1_530,
    duplicates: 748,
    sources: [
      { name: 'worker-query', lastAt: iso(at - 2_000) },
      { name: 'employment-stats', lastAt: iso(at - 5 * 3_600_000) },
      { name: 'enterprise-event', lastAt: null },
    ],
  };
}
