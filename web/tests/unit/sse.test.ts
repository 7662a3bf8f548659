import { describe, expect, it } from 'vitest';
import { FrameReader } from '../../src/feed/sse';

describe('the reader of the stream', () => {
  const text = ': sign of life\n\nid: 7\nevent: score\ndata: {"a":1}\n\ndata: one\r\ndata: two\r\n\r\n';
  const frames = [
    { id: '7', event: 'score', data: '{"a":1}' },
    { id: null, event: 'message', data: 'one\ntwo' },
  ];

  it('finds the same events however the text is cut', () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const reader = new FrameReader();
      expect([...reader.read(text.slice(0, cut)), ...reader.read(text.slice(cut))]).toEqual(frames);
    }
  });

  it('finds them letter by letter', () => {
    const reader = new FrameReader();
    expect([...text].flatMap((letter) => reader.read(letter))).toEqual(frames);
  });

  it('gives no event for a comment, and none before its empty line', () => {
    expect(new FrameReader().read(':\n\nid: 1\ndata: x\n')).toEqual([]);
  });

  it('refuses an event without end', () => {
    const reader = new FrameReader();
    expect(() => {
      for (let i = 0; i < 10; i++) {
        reader.read('x'.repeat(1_000_000));
      }
    }).toThrow('too long');
  });
});
