import { describe, expect, it } from 'vitest';
import { decodeDetail, decodePage } from '../../src/api/decodeAlerts';
import { townsOf } from '../../src/desk/filters';
import { happenings } from '../../src/desk/history';
import { emptyOutcome, outcomeFaults, outcomeOf } from '../../src/desk/outcomeForm';
import { outcomeLine } from '../../src/desk/outcomeLine';
import { caseOf } from '../fake/cases';

const detail = (index = 0) => decodeDetail({ body: caseOf(index), at: null });

describe('an alert of the interface', () => {
  it('is read whole', () => {
    const alert = detail();
    expect(alert).toMatchObject({ alertId: 'A0000', open: true, level: 'red', headcount: 120, chair: { officerId: 'C-1', name: '主席丙' } });
    expect(alert.evidence).toHaveLength(7);
    expect(alert.deliveries.map((each) => each.state)).toEqual(['delivered', 'waiting', 'failed']);
    expect(alert.allowed).toEqual(['acknowledge', 'release', 'assign', 'report', 'resolve']);
  });

  it('that names no id is refused, not shown half', () => {
    expect(() => decodeDetail({ body: { title: 'x' }, at: null })).toThrow();
    expect(decodePage({ body: { items: [{}, caseOf(1)] }, at: 7 })).toMatchObject({ asOf: 7, next: null, items: [{ alertId: 'A0001' }] });
  });

  it('leaves unknown what the service does not tell', () => {
    const bare = decodeDetail({ body: { alertId: 'A', enterpriseId: 'E' }, at: 5 });
    expect(bare).toMatchObject({ score: null, headcount: null, chair: null, allowed: [], asOf: 5, level: 'none', outcome: null });
  });
});

describe('what happened to an alert', () => {
  const step = { level: 'red', score: 90, by: null, note: null } as const;
  const act = { by: '甲', to: null, note: null, answer: null, outcome: null } as const;

  it('is told newest first, an act and its step once', () => {
    const told = happenings({
      steps: [{ ...step, at: 1_000, transition: 'raised' }, { ...step, at: 60_000, transition: 'acknowledged' }],
      acts: [{ ...act, at: 60_500, kind: 'acknowledge' }, { ...act, at: 30_000, kind: 'report', note: '已了解' }],
    });
    expect(told.map((each) => each.act?.kind ?? each.step?.transition)).toEqual(['acknowledge', 'report', 'raised']);
  });

  it('keeps a step nobody’s act explains', () => {
    const told = happenings({ steps: [{ ...step, at: 60_000, transition: 'released' }], acts: [{ ...act, at: 90_000, kind: 'release' }] });
    expect(told).toHaveLength(2);
  });
});

describe('the form that closes an alert', () => {
  const real = { ...emptyOutcome, finding: 'real' };

  it('needs a finding, whole workers and an amount', () => {
    expect(Object.keys(outcomeFaults(emptyOutcome))).toEqual(['finding']);
    expect(Object.keys(outcomeFaults({ ...real, workers: '1.5', yuan: '-3' }))).toEqual(['workers', 'yuan']);
    expect(outcomeFaults({ ...real, workers: '１３', yuan: '891，000.50' })).toEqual({});
  });

  it('reads numbers as people write them', () => {
    expect(outcomeOf({ ...real, workers: ' 1,300', yuan: '８９１，０００．５', mediated: true, note: ' 已付清 ' })).toEqual({
      finding: 'real', workers: 1_300, yuan: 891_000.5, mediated: true, note: '已付清',
    });
  });

  it('leaves what was not filled in unsaid, and has no money for what is not real', () => {
    expect(outcomeOf(real)).toEqual({ finding: 'real', mediated: false });
    expect(outcomeOf({ ...real, finding: 'not_real', workers: '13', yuan: '5', mediated: true })).toEqual({ finding: 'not_real' });
  });

  it('is summed up in a line', () => {
    expect(outcomeLine({ finding: 'real', workers: 13, yuan: 891_000, mediated: true, note: null })).toBe('涉及职工13人 · 追回891,000元 · 经调解');
    expect(outcomeLine({ finding: 'not_real', workers: null, yuan: null, mediated: false, note: null })).toBe('');
  });
});

it('remembers the towns it has seen, in their order', () => {
  const page = decodePage({ body: { items: [caseOf(0), caseOf(1), caseOf(12)] }, at: null });
  const towns = townsOf([], page.items);
  expect(towns).toHaveLength(2);
  expect(townsOf(towns, page.items.slice(0, 1))).toBe(towns);
});
