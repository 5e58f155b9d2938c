/** A table of Markdown: the first column to the left, numbers to the right. */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/** Numbers as people read them; nothing where nothing could be measured. */
export const times = (value) => (value === null ? '' : `${value.toFixed(2)} ×`);
export const whole = (value) => (value === null ? '' : Math.round(value).toLocaleString('en'));
export const hundredths = (value) => (value === null ? '' : value.toFixed(2));
