import { companies } from './district';
import { ok, problem, type Exchange, type Reply } from './exchange';

const articles = [
  {
    law: '中华人民共和国劳动法', article: '第五十条', heading: '工资支付形式', version: '2018-12-29',
    text: '工资应当以货币形式按月支付给劳动者本人。不得克扣或者无故拖欠劳动者的工资。',
  },
  {
    law: '中华人民共和国劳动合同法', article: '第三十条', version: '2012-12-28',
    text: '用人单位应当按照劳动合同约定和国家规定，向劳动者及时足额支付劳动报酬。\n用人单位拖欠或者未足额支付劳动报酬的，劳动者可以依法向当地人民法院申请支付令，人民法院应当依法发出支付令。',
  },
];

/** The library's routes; what was sent is kept for the tests to judge. */
export class Library {
  readonly received: Readonly<Record<string, unknown>>[] = [];
  readonly cookies: (string | undefined)[] = [];
  refuseNext: Reply | null = null;

  answer(exchange: Exchange): Reply | null {
    const code = /^\/api\/library\/enterprise\/(.+)$/.exec(exchange.path)?.[1];
    if (code !== undefined) {
      const company = companies.find((each) => each.enterpriseId === decodeURIComponent(code));
      return company === undefined ? problem(404, '没有这家单位') : ok({ name: company.name, simulated: true });
    }
    if (exchange.path !== '/api/library/search') {
      return null;
    }
    this.received.push(exchange.body);
    this.cookies.push(exchange.headers.cookie);
    const refused = this.refuseNext;
    this.refuseNext = null;
    const found = String(exchange.body.text).includes('工资') ? articles : [];
    return refused ?? ok({ topic: found.length > 0 ? 'wage_arrears' : 'other', topicProbability: 0.97, answers: found, joined: exchange.body.join === true });
  }
}
