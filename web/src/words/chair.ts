import { phrase, type Phrase } from './phrase';

/** The page of an enterprise's union chair. */
export const chairWords = {
  title: phrase('工会主席提醒', 'Notices for the chair'),
  empty: phrase('目前没有需要您了解的提醒。', 'There is nothing for you to look into.'),
  emptyMore: phrase('有新提醒时会显示在这里，也会按您登记的方式通知您。', 'A new notice will show here, and reaches you the way you have registered.'),
  doNotTrace: phrase('请勿追查是谁咨询', 'Do not try to find out who asked'),
  doNotTraceWhy: phrase('职工查询自己的权利是正当的。追查会让职工不敢再问，问题也就无法及早解决。', 'Asking about one\'s rights is legitimate. Tracing people silences them, and the matter is then not settled early.'),
  yourAnswer: phrase('您的答复', 'Your answer'),
  answerLead: phrase('了解情况后，请选择一项：', 'When you have looked into it, choose one:'),
  answeredLead: phrase('仍可更改：', 'You can change it:'),
  answered: phrase('已答复“{0}”', 'Answered: {0}'),
  note: phrase('补充说明', 'Note'),
  noteHint: phrase('只写情况，请不要写职工姓名', 'the matter only: no workers\' names, please'),
  unanswered: phrase('待答复', 'to be answered'),
  call: phrase('打电话给{0}', 'Call {0}'),
  others: phrase('其他提醒', 'Other notices'),
  received: phrase('{0}送达', 'received {0}'),
} as const;

export const answers: Readonly<Record<string, Phrase>> = {
  known: phrase('已知悉', 'Known, looking into it'),
  need_support: phrase('需区总支援', 'We need the district union'),
  not_real: phrase('经核实不属实', 'Checked: not real'),
};

/** What each answer leads to, under its button. */
export const answerNotes: Readonly<Record<string, Phrase>> = {
  known: phrase('我会了解情况，按工会日常工作处理', 'I am looking into it in the course of union work'),
  need_support: phrase('请区总工会或镇街总工会派人协助', 'please send somebody to help'),
  not_real: phrase('我已核实，没有这样的情况', 'I have checked and there is no such matter'),
};
