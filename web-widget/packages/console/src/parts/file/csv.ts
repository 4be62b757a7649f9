/** RFC 4180 with a byte order mark, for spreadsheets; a cell that they would take for a formula is made a text. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return '\uFEFF' + rows.map(row => row.map(cell).join(',') + '\r\n').join('');
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
