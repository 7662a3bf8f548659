/** Whether the stream's id `left` comes after `right`. Ids are decimal and may outgrow a double. */
export function isAfter(left: string, right: string): boolean {
  const a = left.replace(/^0+(?=\d)/, '');
  const b = right.replace(/^0+(?=\d)/, '');
  return a.length === b.length ? a > b : a.length > b.length;
}
