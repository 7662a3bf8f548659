import { phrase, type Phrase } from './phrase';
import { name } from './say';

/** The sections of GB/T 4754, by the letter a code begins with. */
const sections: Readonly<Record<string, Phrase>> = {
  A: phrase('农、林、牧、渔业', 'Agriculture, forestry, fishing'),
  B: phrase('采矿业', 'Mining'),
  C: phrase('制造业', 'Manufacturing'),
  D: phrase('电力、热力、燃气及水的生产和供应业', 'Power, heat, gas and water'),
  E: phrase('建筑业', 'Construction'),
  F: phrase('批发和零售业', 'Wholesale and retail'),
  G: phrase('交通运输、仓储和邮政业', 'Transport, storage, post'),
  H: phrase('住宿和餐饮业', 'Hotels and catering'),
  I: phrase('信息传输、软件和信息技术服务业', 'Software and information services'),
  J: phrase('金融业', 'Finance'),
  K: phrase('房地产业', 'Real estate'),
  L: phrase('租赁和商务服务业', 'Leasing and business services'),
  M: phrase('科学研究和技术服务业', 'Research and technical services'),
  N: phrase('水利、环境和公共设施管理业', 'Water, environment, public facilities'),
  O: phrase('居民服务、修理和其他服务业', 'Household services and repair'),
  P: phrase('教育', 'Education'),
  Q: phrase('卫生和社会工作', 'Health and social work'),
  R: phrase('文化、体育和娱乐业', 'Culture, sports, entertainment'),
  S: phrase('公共管理、社会保障和社会组织', 'Public administration and organisations'),
  T: phrase('国际组织', 'International organisations'),
};

/** `I65` in words; what is no code of the standard is shown as it came. */
export const industryName = (code: string): string => (/^[A-T]\d{0,4}$/.test(code) ? name(sections, code.slice(0, 1)) : code);
