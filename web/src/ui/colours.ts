// Colour arithmetic for the check of the feeling scale: WCAG contrast, CIE76 distance, and colour blindness as
// simulated by Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
// deficiency", IEEE TVCG 15(6), 2009 (severity 1.0). Used by tests only.

export type Rgb = readonly [number, number, number]

const MACHADO: Record<'protan' | 'deutan' | 'tritan', readonly Rgb[]> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

export type Sight = 'normal' | keyof typeof MACHADO

/** `#B8400F` as linear light, 0 to 1 each. */
export function linear(hex: string): Rgb {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** How those see a colour who lack one kind of cone. */
export function seen(colour: Rgb, sight: Sight): Rgb {
  if (sight === 'normal') return colour
  const [r, g, b] = MACHADO[sight].map((row) => Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])))
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const light = ([r, g, b_]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b_
  const [hi, lo] = [light(a), light(b)].sort((x, y) => y - x) as [number, number]
  return (hi + 0.05) / (lo + 0.05)
}

/** CIE76 distance in Lab under D65; about 2 is just seen, 20 is plain. */
export function distance(a: Rgb, b: Rgb): number {
  const [x, y] = [lab(a), lab(b)]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
