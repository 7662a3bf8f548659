import { phrase, type Phrase } from './phrase';

/**
 * Every word a person reads is in this folder. Here are the wall's, and the names of the contract, which all pages share;
 * what only one page says is in a file of its own (access, chair, desk, library; common for the signed-in ones), so that a page loads only its own.
 */
export const words = {
  wall: phrase('劳动关系风险监测大屏', 'Labour-relations risk wall'),
  simulated: phrase('模拟数据', 'Simulated data'),
  switchLanguage: phrase('English', '中文'),

  asOf: phrase('截至 {0}', 'as of {0}'),
  asOfUnknown: phrase('等待数据', 'waiting for data'),
  stale: phrase('数据已过时', 'Out of date'),

  live: phrase('实时', 'Live'),
  connecting: phrase('正在连接', 'Connecting'),
  lost: phrase('连接中断', 'Disconnected'),
  silent: phrase('数据停更', 'No data'),
  denied: phrase('无权访问', 'No access'),
  lostDetail: phrase(
    '已{0}未收到数据，正在重新连接；画面上的数字不是最新的。',
    'Nothing received for {0}; reconnecting. The figures shown are not current.',
  ),
  silentDetail: phrase(
    '连接仍在，但已{0}未收到数据；画面上的数字可能不是最新的。',
    'Connected, but nothing received for {0}; the figures may not be current.',
  ),
  deniedDetail: phrase(
    '大屏令牌无效或已停用，请向管理员索取新的地址。',
    'The wall token is not valid any more: ask the administrator for a new address.',
  ),
  neverDetail: phrase('尚未取得数据，正在连接服务。', 'No data yet; connecting to the service.'),

  companies: phrase('监测企业', 'Companies watched'),
  openAlerts: phrase('在办预警线索', 'Open alerts'),
  openAlertsNote: phrase('待核实', 'not yet checked'),
  signalsToday: phrase('今日信号', 'Signals today'),
  alertsToday: phrase('今日新增线索', 'Raised today'),
  waiting: phrase('待签收', 'Not acknowledged'),
  hazardsOpen: phrase('隐患在册', 'Hazards open'),
  hazardsClosed: phrase('已销号', 'Hazards closed'),
  workersHelped: phrase('帮助职工', 'Workers helped'),
  yuanRecovered: phrase('追回金额', 'Recovered'),
  tenThousandYuan: phrase('万元', 'in 10k yuan'),
  mediationSuccess: phrase('调解成功率', 'Mediation success'),
  unknown: phrase('未知', 'unknown'),

  ranking: phrase('企业风险排行', 'Companies by risk'),
  rankingNote: phrase('风险指数与首要依据（待核实）', 'main evidence, not yet checked'),
  score: phrase('风险指数', 'score'),
  rankingEmpty: phrase('目前没有风险指数升高的企业', 'No company stands out now'),
  othersCalm: phrase('其余企业平稳', 'All other companies are calm'),
  moreEvidence: phrase('另有{0}项依据', '{0} more'),
  noEvidence: phrase('依据正在消退', 'evidence is expiring'),
  unnamed: phrase('名称待取', 'name not loaded yet'),

  towns: phrase('镇街风险', 'Towns'),
  townsNote: phrase('每百家企业中有预警线索的家数', 'alerts per 100 companies'),
  townsHidden: phrase('其余{0}个镇街较平稳', '{0} calmer towns not shown'),
  townsEmpty: phrase('名录中没有镇街', 'The directory has no town'),
  townFigure: phrase('{0} / {1} 家', '{0} of {1}'),

  feed: phrase('预警线索动态', 'Alerts'),
  feedNote: phrase('待核实', 'not yet checked'),
  feedEmpty: phrase('尚无预警线索', 'No alert yet'),
  wholeDistrict: phrase('全区普遍升温', 'Common mode, whole district'),
  due: phrase('{0}前签收', 'due {0}'),
  overdue: phrase('签收已超时', 'acknowledgement overdue'),

  heat: phrase('事项热力', 'Topics by day'),
  heatNote: phrase('全区查询人数与预期之比', 'workers asking, against expected'),
  heatEmpty: phrase('尚无可显示的查询汇总', 'No searches to show yet'),
  heatScale: phrase('平稳 → 偏高', 'as expected → high'),
  heatHidden: phrase('没有或人数过少，不显示', 'none or too few, not shown'),
  heatCommon: phrase('全区普遍升温', 'common mode'),
  heatCell: phrase('{0} {1}：{2}', '{0} {1}: {2}'),
  times: phrase('{0}倍', '×{0}'),

  intake: phrase('数据接入与运行', 'Intake and health'),
  intakeNote: phrase('计数至上一整点', 'counted by the hour'),
  accepted: phrase('已入库', 'accepted'),
  deadLetters: phrase('未入库数据', 'dead letters'),
  late: phrase('迟到', 'late'),
  duplicates: phrase('重复', 'duplicates'),
  healthy: phrase('运行正常', 'healthy'),
  degraded: phrase('降级运行', 'degraded'),
  unhealthy: phrase('运行异常', 'failing'),
  healthUnknown: phrase('状态未知', 'state unknown'),
  sourceUnknown: phrase('静默，情况未知', 'silent: unknown'),

  justNow: phrase('刚刚', 'just now'),
  seconds: phrase('{0}秒', '{0} s'),
  minutes: phrase('{0}分钟', '{0} min'),
  hours: phrase('{0}小时', '{0} h'),
  days: phrase('{0}天', '{0} d'),
  ago: phrase('{0}前', '{0} ago'),

  driverQueries: phrase('近{0}天{1}名职工查询“{2}”，预期{3}名', '{1} workers asked about {2} in {0} days, {3} expected'),
  driverQueriesFew: phrase('近{0}天职工查询“{1}”多于预期（人数较少，不显示）', 'More workers than expected asked about {1} in {0} days (number withheld)'),
  expectedAbout: phrase('约{0}', 'about {0}'),
  expectedFew: phrase('不足1', 'fewer than 1'),
  driverFigure: phrase('企业报送：{0}{1}，预期{2}', 'Reported: {0} {1}, expected {2}'),
  driverMissing: phrase('未按期报送用工数据，待催报', 'The report of figures is missing'),
  driverProduction: phrase('企业报送：生产状况较以往明显下降', 'Reported: production well below its past'),
  driverEvent: phrase('{0} {1}（登记、工单或网格信息）', '{1} on {0} (registry, ticket or grid report)'),
  driverModel: phrase('模型复核，可信度{0}', 'Second opinion of a model, probability {0}'),
} as const satisfies Record<string, Phrase>;

/** The three inputs of the contract. */
export const sources: Readonly<Record<string, Phrase>> = {
  'worker-query': phrase('职工咨询检索', 'Searches'),
  'employment-stats': phrase('用工情况报送', 'Employment figures'),
  'enterprise-event': phrase('企业事项与工单', 'Registry entries and tickets'),
};

export const levels: Readonly<Record<string, Phrase>> = {
  red: phrase('红色', 'Red'),
  orange: phrase('橙色', 'Orange'),
  yellow: phrase('黄色', 'Yellow'),
  blue: phrase('蓝色', 'Blue'),
  none: phrase('平稳', 'Calm'),
};

/** One character inside the mark of a level. */
export const levelLetters: Readonly<Record<string, Phrase>> = {
  red: phrase('红', 'R'),
  orange: phrase('橙', 'O'),
  yellow: phrase('黄', 'Y'),
  blue: phrase('蓝', 'B'),
  none: phrase('–', '–'),
};

export const topics: Readonly<Record<string, Phrase>> = {
  wage_arrears: phrase('欠薪', 'wage arrears'),
  layoff: phrase('裁员与解除', 'lay-offs'),
  social_insurance: phrase('社会保险与公积金', 'social insurance'),
  working_hours: phrase('工时与休假', 'hours and leave'),
  contract: phrase('劳动合同', 'contracts'),
  work_injury: phrase('工伤与职业病', 'work injury'),
  special_protection: phrase('女职工与未成年工', 'women and minors'),
  dispatch: phrase('派遣与灵活用工', 'dispatch work'),
  dispute_procedure: phrase('仲裁与维权程序', 'procedure'),
  insolvency: phrase('破产停产', 'insolvency'),
  ownership_change: phrase('股权与主体变更', 'ownership'),
  other: phrase('其他', 'other'),
};

export const transitions: Readonly<Record<string, Phrase>> = {
  raised: phrase('新增', 'raised'),
  level_rose: phrase('升级', 'rose'),
  level_fell: phrase('降级', 'fell'),
  cleared: phrase('回落', 'receded'),
  released: phrase('核准推送', 'released'),
  acknowledged: phrase('签收', 'acknowledged'),
  escalated: phrase('督办', 'escalated'),
  resolved: phrase('销号', 'closed'),
};

export const indicators: Readonly<Record<string, Phrase>> = {
  headcount: phrase('职工人数', 'headcount'),
  separations: phrase('离职人数', 'separations'),
  insured_ratio: phrase('参保比例', 'share insured'),
  wages_paid_ratio: phrase('工资发放比例', 'wages paid against due'),
  missing_report: phrase('未按期报送', 'report missing'),
  unpaid_workers: phrase('工资未付人数', 'workers unpaid'),
  production: phrase('生产状况', 'production'),
};

export const eventKinds: Readonly<Record<string, Phrase>> = {
  unknown: phrase('其他事项', 'other matter'),
  equity_change: phrase('股权变更', 'change of shares'),
  legal_representative_change: phrase('法定代表人变更', 'new legal representative'),
  address_change: phrase('住所变更', 'change of address'),
  relocation: phrase('搬迁', 'relocation'),
  insolvency_filing: phrase('破产申请', 'insolvency filing'),
  court_enforcement: phrase('法院强制执行', 'court enforcement'),
  court_case: phrase('法院案件', 'court case'),
  arbitration_filed: phrase('申请仲裁', 'arbitration filed'),
  tax_arrears: phrase('欠税', 'tax arrears'),
  social_insurance_arrears: phrase('社保欠费', 'social insurance arrears'),
  utility_cut: phrase('停水停电', 'utility cut'),
  abnormal_operation: phrase('经营异常', 'abnormal operation'),
  production_halt: phrase('停产', 'production halt'),
  layoff_notice: phrase('裁员通知', 'lay-off notice'),
  work_stoppage: phrase('停工', 'work stoppage'),
  wage_complaint: phrase('工资投诉', 'wage complaint'),
  petition: phrase('信访', 'petition'),
  grid_report: phrase('网格上报', 'grid report'),
  self_report: phrase('企业自报', 'self-report'),
  checkup_finding: phrase('体检发现', 'check-up finding'),
};
