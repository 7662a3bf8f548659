import { phrase, type Phrase } from './phrase';

/** The duty desk. */
export const deskWords = {
  title: phrase('值班工作台', 'Duty desk'),
  alerts: phrase('预警线索', 'Alerts'),
  filters: phrase('筛选', 'Filters'),
  state: phrase('状态', 'State'),
  open: phrase('在办', 'Open'),
  closed: phrase('已办结', 'Closed'),
  all: phrase('全部', 'All'),
  level: phrase('级别', 'Level'),
  town: phrase('镇街', 'Town'),
  topic: phrase('事项', 'Topic'),
  any: phrase('不限', 'any'),
  search: phrase('搜索企业', 'Search company'),
  searchHint: phrase('企业名称或信用代码', 'name or credit code'),
  reset: phrase('清除筛选', 'Clear filters'),
  more: phrase('显示更多', 'Show more'),
  none: phrase('没有符合条件的线索', 'No alert fits'),
  noneOpen: phrase('目前没有在办的预警线索', 'No open alert now'),
  choose: phrase('从列表中选择一条线索', 'Choose an alert from the list'),
  shownCount: phrase('显示{0}条', '{0} shown'),

  figures: phrase('台账数字', 'Figures of the ledger'),
  waiting: phrase('待签收', 'Not acknowledged'),
  closedCount: phrase('已销号', 'Closed'),
  helped: phrase('帮助职工', 'Workers helped'),
  recovered: phrase('追回金额（万元）', 'Recovered, 10k yuan'),
  mediation: phrase('调解成功率', 'Mediation success'),

  score: phrase('风险指数', 'Score'),
  raisedAt: phrase('{0}发现', 'raised {0}'),
  receded: phrase('已回落', 'receded'),
  notAcknowledged: phrase('未签收', 'not acknowledged'),
  assignedTo: phrase('已交办{0}', 'assigned to {0}'),
  chairAnswer: phrase('主席答复：{0}', 'chair: {0}'),
  headcount: phrase('职工{0}人', '{0} staff'),
  headcountUnknown: phrase('人数不明', 'size unknown'),
  chair: phrase('企业工会主席', 'Union chair'),
  noChair: phrase('没有登记企业工会主席', 'no union chair on file'),
  mediator: phrase('调解网格员', 'Grid mediator'),
  noMediator: phrase('没有登记调解网格员', 'no mediator on file'),
  release: phrase('告知主席', 'Telling the chair'),

  actions: phrase('可办理', 'What you can do'),
  noActions: phrase('目前没有需要您办理的步骤。', 'There is nothing for you to do now.'),
  withheldTitle: phrase('暂不能核准推送：', 'Cannot be released: '),
  evidence: phrase('预警依据', 'Evidence'),
  evidenceNone: phrase('当前没有仍然有效的依据。', 'No evidence is in force now.'),
  evidenceNote: phrase('均为线索，未经核实不作认定。请勿追查是谁咨询。', 'Leads, not findings. Do not try to find out who asked.'),
  body: phrase('预警全文', 'Full text'),
  timeline: phrase('经过', 'What happened'),
  byEngine: phrase('系统', 'engine'),
  deliveries: phrase('送达情况', 'Deliveries'),
  deliveriesNone: phrase('尚无送达记录。', 'Nothing was sent yet.'),
  officer: phrase('接收人', 'Recipient'),
  transport: phrase('方式', 'By'),
  deliveryState: phrase('状态', 'State'),
  outcome: phrase('核实结果', 'Outcome'),
  outcomeWorkers: phrase('涉及职工{0}人', '{0} workers'),
  outcomeYuan: phrase('追回{0}元', '{0} yuan recovered'),
  outcomeMediated: phrase('经调解', 'by mediation'),

  releaseTitle: phrase('核准推送给企业工会主席', 'Release to the union chair'),
  releaseTo: phrase('将推送给：{0}', 'Goes to: {0}'),
  releaseSees: phrase('主席会看到', 'The chair will see'),
  releaseSeesTopic: phrase('关注事项的类别', 'the kind of matter'),
  releaseSeesBand: phrase('人数区间（5人以上才显示）', 'a band of people, from 5 up'),
  releaseSeesLaw: phrase('法律怎么规定、建议怎么做、可以打给谁', 'what the law requires, what to do, whom to call'),
  releaseSeesPlea: phrase('“请勿追查是谁咨询”', '"Do not try to find out who asked"'),
  releaseHides: phrase('主席不会看到', 'The chair will not see'),
  releaseHidesWho: phrase('谁查询过、写了什么', 'who asked, or what was typed'),
  releaseHidesWhen: phrase('查询的时间、部门', 'when, or in which department'),
  releaseHidesScore: phrase('风险指数、其他依据', 'the score or the other evidence'),
  releaseUndo: phrase('推送后不能撤回。', 'This cannot be taken back.'),
  releaseConfirm: phrase('确认推送', 'Release now'),

  assignTitle: phrase('交办', 'Assign'),
  assignTo: phrase('交办给', 'Assign to'),
  assignHint: phrase('输入姓名查找', 'type a name to search'),
  assignNone: phrase('没有可交办的人员', 'Nobody to assign to'),
  assignConfirm: phrase('确认交办', 'Assign'),
  needOfficer: phrase('请选择交办对象。', 'Choose whom to assign to.'),
  note: phrase('说明', 'Note'),
  noteHint: phrase('只写情况，不写职工姓名', 'the matter only, no workers\' names'),
  reportTitle: phrase('反馈核实情况', 'Report back'),
  reportNote: phrase('核实情况', 'What was found'),
  reportConfirm: phrase('提交反馈', 'Send the report'),
  needNote: phrase('请写明核实情况。', 'Say what was found.'),
  phoneTitle: phrase('记录人工联系', 'Record a call or a visit'),
  phoneLead: phrase('本企业不作系统推送。请以日常工作方式电话或上门联系，不提及查询情况，联系后在此登记。', 'This company gets no push. Call or visit as in daily work, do not mention searches, then record it here.'),
  phoneConfirm: phrase('登记已联系', 'Record'),
  resolveTitle: phrase('销号', 'Close'),
  finding: phrase('核实结果', 'Finding'),
  needFinding: phrase('请选择核实结果。', 'Choose the finding.'),
  workers: phrase('涉及职工（人）', 'Workers concerned'),
  yuan: phrase('追回金额（元）', 'Recovered, yuan'),
  mediated: phrase('经调解解决', 'Settled by mediation'),
  resolveUndo: phrase('销号后线索移入已办结，主席的答复不能再更改。', 'The alert moves to the closed ones; the chair\'s answer stands.'),
  resolveConfirm: phrase('确认销号', 'Close it'),
  workersWhole: phrase('人数请填0或正整数。', 'A whole number, 0 or more.'),
  yuanAmount: phrase('金额请填0或正数，最多两位小数。', 'An amount of 0 or more, at most two decimals.'),

  sending: phrase('正在提交', 'Sending'),
  done: phrase('已办理：{0}', 'Done: {0}'),
} as const;

/** The desk's acts, by the names of the interface; each is a button's name too. */
export const actKinds: Readonly<Record<string, Phrase>> = {
  acknowledge: phrase('签收', 'Acknowledge'),
  release: phrase('核准推送', 'Release'),
  assign: phrase('交办', 'Assign'),
  report: phrase('反馈', 'Report back'),
  phone: phrase('人工联系', 'Call or visit'),
  resolve: phrase('销号', 'Close'),
  answer: phrase('主席答复', 'Chair\'s answer'),
};

export const findings: Readonly<Record<string, Phrase>> = {
  real: phrase('属实', 'Real'),
  not_real: phrase('不属实', 'Not real'),
  cannot_be_verified: phrase('无法核实', 'Cannot be verified'),
};

export const deliveryStates: Readonly<Record<string, Phrase>> = {
  waiting: phrase('待送达', 'waiting'),
  delivered: phrase('已送达', 'delivered'),
  failed: phrase('未送达', 'failed'),
  withheld: phrase('不推送', 'withheld'),
};

export const transports: Readonly<Record<string, Phrase>> = {
  inbox: phrase('站内', 'inbox'),
  webhook: phrase('接口', 'webhook'),
  wecom: phrase('企业微信', 'WeCom'),
  dingtalk: phrase('钉钉', 'DingTalk'),
  feishu: phrase('飞书', 'Feishu'),
  email: phrase('邮件', 'e-mail'),
  sms: phrase('短信', 'SMS'),
};

/** How the chair hears of an alert. */
export const releaseStates: Readonly<Record<string, Phrase>> = {
  auto: phrase('到通知时段自动推送', 'pushed at the next notice slot'),
  released: phrase('核准后推送', 'pushed once released'),
  never: phrase('不推送，人工联系', 'never pushed: a person calls'),
  done: phrase('已推送', 'pushed'),
  withheld: phrase('暂不推送', 'withheld'),
};

/** Why somebody was told, or not yet. */
export const deliveryReasons: Readonly<Record<string, Phrase>> = {
  first_alert: phrase('首次预警', 'first alert'),
  level_rose: phrase('级别升高', 'level rose'),
  notice_slot: phrase('通知时段', 'notice slot'),
  released: phrase('核准推送', 'released'),
  escalated: phrase('督办', 'escalated'),
  uncovered_route: phrase('原接收人空缺，改送', 'route not covered'),
  assigned: phrase('交办', 'assigned'),
  transport_not_configured: phrase('此方式尚未配置，请改用其他方式联系', 'this way is not set up: reach the person otherwise'),
};

/** Why the chair is not told; a reason not known here is shown as the service words it. */
export const withheldReasons: Readonly<Record<string, Phrase>> = {
  small_company: phrase('企业规模较小或人数不明，只由区总工会值班工作台掌握，以免看出是谁咨询。', 'Small, or of unknown size: only the district desk knows, so that nobody can be picked out.'),
  too_few_workers: phrase('查询人数不足5人，不向企业内部告知，以免看出是谁咨询。', 'Fewer than 5 workers asked: not told inside the company, so that nobody can be picked out.'),
  no_chair: phrase('没有登记企业工会主席，请交办镇街总工会联系。', 'No union chair is on file: assign the town union.'),
  chair_notice_never: phrase('本企业设为不作系统推送，请人工联系。', 'This company is set to no push: call or visit.'),
  district_wide: phrase('全区线索不指向任何一家企业。', 'A district-wide alert is about no company.'),
  unknown_enterprise: phrase('企业已不在名录中。', 'The company is no longer in the directory.'),
};
