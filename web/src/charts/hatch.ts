import { token } from './token';

/** The filling of cells that show nothing: stripes, so that they differ from a calm cell by more than colour. */
export function hatch(rem: number): { image: HTMLCanvasElement; repeat: 'repeat' } {
  const size = Math.max(6, Math.round(rem * 0.5));
  const image = document.createElement('canvas');
  image.width = image.height = size;
  const pen = image.getContext('2d');
  if (pen !== null) {
    pen.strokeStyle = token('heat-hatch');
    pen.lineWidth = size / 5;
    for (const from of [-size, 0, size]) {
      pen.moveTo(from, size);
      pen.lineTo(from + size, 0);
    }
    pen.stroke();
  }
  return { image, repeat: 'repeat' };
}
