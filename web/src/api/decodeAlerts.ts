import { decodeDriver } from '../feed/decodeDriver';
import { level, list, number, object, text, time, type Wire } from '../feed/fields';
import type { Act, AlertDetail, AlertItem, AlertPage, Delivery, Outcome, Step } from './alertRecords';
import type { Answer } from './api';
import type { PersonItem } from './schema';

export function decodePage(answer: Answer): AlertPage {
  const wire = object(answer.body);
  return {
    asOf: time(wire.asOf) ?? answer.at,
    items: list(wire.items).flatMap((value) => decodeItem(object(value)) ?? []),
    next: text(wire.next),
  };
}

/** Throws when the answer is no alert: a desk that shows half of one would mislead. */
export function decodeDetail(answer: Answer): AlertDetail {
  const wire = object(answer.body);
  const item = decodeItem(wire);
  if (item === null) {
    throw new Error('the answer is no alert');
  }
  return {
    ...item,
    asOf: time(wire.asOf) ?? answer.at,
    industry: text(wire.industry),
    headcount: number(wire.headcount),
    chair: decodePerson(wire.chair),
    mediator: decodePerson(wire.mediator),
    evidence: list(wire.evidence).flatMap(decodeDriver),
    body: text(wire.body) ?? '',
    steps: list(wire.steps).flatMap(decodeStep),
    acts: list(wire.acts).flatMap(decodeAct),
    deliveries: list(wire.deliveries).flatMap(decodeDelivery),
    allowed: list(wire.allowed).flatMap((kind) => text(kind) ?? []),
    withheld: text(wire.withheld),
  };
}

function decodeItem(wire: Wire): AlertItem | null {
  const alertId = text(wire.alertId);
  const enterpriseId = text(wire.enterpriseId);
  return alertId === null || enterpriseId === null
    ? null
    : {
        alertId,
        enterpriseId,
        name: text(wire.name),
        town: text(wire.town),
        topic: text(wire.topic) ?? 'other',
        level: level(wire.level),
        score: number(wire.score),
        open: wire.state !== 'closed',
        receded: wire.state === 'cleared',
        raisedAt: time(wire.raisedAt),
        changedAt: time(wire.changedAt),
        title: text(wire.title) ?? '',
        release: text(wire.release) ?? '',
        acknowledgedBy: text(wire.acknowledgedBy),
        assignedTo: text(wire.assignedTo),
        answer: text(wire.answer),
        outcome: decodeOutcome(wire.outcome),
      };
}

function decodeOutcome(value: unknown): Outcome | null {
  const wire = object(value);
  const finding = text(wire.finding);
  return finding === null
    ? null
    : { finding, workers: number(wire.workers), yuan: number(wire.yuan), mediated: wire.mediated === true, note: text(wire.note) };
}

function decodePerson(value: unknown): PersonItem | null {
  const wire = object(value);
  const officerId = text(wire.officerId);
  return officerId === null ? null : { officerId, name: text(wire.name) ?? officerId };
}

function decodeStep(value: unknown): Step[] {
  const wire = object(value);
  const at = time(wire.at);
  const transition = text(wire.transition);
  return at === null || transition === null
    ? []
    : [{ at, transition, level: level(wire.level), score: number(wire.score), by: text(wire.by), note: text(wire.note) }];
}

function decodeAct(value: unknown): Act[] {
  const wire = object(value);
  const at = time(wire.at);
  const kind = text(wire.kind);
  return at === null || kind === null
    ? []
    : [
        {
          at,
          kind,
          by: text(wire.by),
          to: text(wire.to),
          note: text(wire.note),
          answer: text(wire.answer),
          outcome: decodeOutcome(wire.outcome),
        },
      ];
}

function decodeDelivery(value: unknown): Delivery[] {
  const wire = object(value);
  const officer = text(wire.officer);
  return officer === null
    ? []
    : [{ officer, transport: text(wire.transport) ?? '', state: text(wire.state) ?? 'waiting', at: time(wire.at), reason: text(wire.reason) }];
}
