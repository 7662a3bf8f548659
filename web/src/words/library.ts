import { phrase } from './phrase';

/** The rights library, for workers: short sentences, no terms of the trade. */
export const libraryWords = {
  title: phrase('职工权益资料库', 'Workers\' rights library'),
  lead: phrase('有劳动方面的问题，在这里查法律怎么规定。', 'A question about work? See here what the law says.'),
  enterprise: phrase('您扫的是这家单位的二维码：', 'You scanned the code of:'),
  enterpriseUnknown: phrase('没有认出二维码上的单位，不影响查询。', 'The employer on the code was not recognised; you can search all the same.'),

  choiceTitle: phrase('查询之前，请先选一项', 'Before you search, choose one'),
  choiceWhat: phrase('如果您参与：您的查询会不记名地计入您所在单位的整体情况，工会能及早发现问题、帮助大家。', 'If you join: your search is counted, without your name, in the situation of your workplace, so that the union can help early.'),
  choiceWho: phrase('谁都看不到是您查的，也看不到您写了什么。单位看不到，工会也看不到。', 'Nobody can see who asked or what was typed: not your employer, and not the union.'),
  choiceHow: phrase('参与时，本机会存一个随机编号，只用来避免把同一个人数成两个人；选“不参与”就会删除。', 'If you join, this device keeps a random number, only so that one person is not counted twice; choosing "not join" deletes it.'),
  choiceFree: phrase('不参与也能查，查到的内容完全一样。以后随时可以改。', 'If you do not join, you find exactly the same. You can change this any time.'),
  join: phrase('参与', 'Join'),
  decline: phrase('不参与，只查询', 'Not join, only search'),
  joinedNow: phrase('您已选择：参与（不记名计入）', 'You chose: join (counted without your name)'),
  declinedNow: phrase('您已选择：不参与，只查询', 'You chose: not join, only search'),
  change: phrase('更改选择', 'Change'),

  question: phrase('您想问什么？', 'What is your question?'),
  questionHint: phrase('像平时说话一样写就行。不用写姓名、电话和身份证号。', 'Write as you speak. No names, phone or identity numbers needed.'),
  example: phrase('例如：', 'For example:'),
  exampleWages: phrase('老板拖欠工资怎么办', 'My boss has not paid my wages'),
  exampleDismissed: phrase('公司突然辞退我有补偿吗', 'I was dismissed: do I get compensation?'),
  exampleInsurance: phrase('单位不交社保怎么办', 'My employer pays no social insurance'),
  search: phrase('查询', 'Search'),
  searching: phrase('正在查询', 'Searching'),
  needQuestion: phrase('请先写下您的问题。', 'Please write your question first.'),
  tooLong: phrase('请写短一些，最多{0}个字。', 'Please write less: {0} characters at most.'),

  answers: phrase('法律是这样规定的', 'What the law says'),
  about: phrase('这个问题属于：{0}', 'This is about: {0}'),
  noAnswers: phrase('没有找到对应的条文。请换个说法再试，或拨打下面的电话，有人解答。', 'No article found. Try other words, or call one of the numbers below.'),
  article: phrase('《{0}》{1}', '{0}, {1}'),
  version: phrase('{0}版本', 'version of {0}'),
  counted: phrase('本次查询已不记名计入。', 'This search was counted without your name.'),
  notCounted: phrase('本次查询没有留下任何记录。', 'This search left no trace.'),
  notAdvice: phrase('这里是法律条文，不是对您个人情况的法律意见。拿不准时请打电话问。', 'These are the articles of the law, not advice on your own case. When unsure, call.'),

  hotlines: phrase('可以打电话问', 'You can call'),
  union: phrase('工会职工服务热线', 'Trade union'),
  labour: phrase('人力资源社会保障热线', 'Labour and social security'),
  government: phrase('政务服务便民热线', 'Government services'),
} as const;
