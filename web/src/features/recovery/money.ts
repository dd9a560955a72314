/** Minor units of a currency as people write them: `15.00 EUR`. */
export function money(minor: number, currency: string | null): string {
  if (currency === null || currency === '') return String(minor)
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  return format.format(minor / 10 ** digits(currency))
}

/** Digits after the point that a currency has. */
export function digits(currency: string): number {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** `15` or `15.50` in minor units; nothing where it is no amount of the currency. */
export function minor(text: string, currency: string): number | undefined {
  const places = digits(currency)
  const said = text.trim().replace(',', '.')
  if (!new RegExp(`^\\d{1,9}(\\.\\d{0,${places}})?$`).test(said)) return undefined
  return Math.round(Number(said) * 10 ** places)
}
