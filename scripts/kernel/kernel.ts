/**
 * The network's arithmetic, for WebAssembly with SIMD (AssemblyScript). All pointers are byte offsets, all numbers 32-bit floats, four at a time; rows of texts are
 * `WIDTH` long. Compiled into src/weigh/kernel-code.ts by `npm run build-kernel`.
 */
const WIDTH: usize = 96
const BLOCK: usize = 16
const TAPS: usize = 5
/** Length of a vector that is looked for and of one that is found. */
const KEY: usize = 48
/** Numbers that a matrix is applied to are whole ones of so many to one. */
const UNITS: f32 = 512

/** What the squares' mean is kept from nought by, as in training. */
const EPSILON: f32 = 1e-5

/**
 * `out` = matrix × `x` + biases, for two rows of whole numbers at once. A matrix stands in blocks of `BLOCK` outputs: all biases, all scales, then for each two inputs
 * their factors for the block, whole numbers, two and two for each output. `inputs` is even.
 */
export function dense(matrix: usize, inputs: usize, blocks: usize, x: usize, y: usize, outX: usize, outY: usize): void {
  let bias = matrix
  let scale = matrix + blocks * BLOCK * 4
  let w = scale + blocks * BLOCK * 4
  for (let b: usize = 0; b < blocks; b++) {
    const zero = i32x4.splat(0)
    let a0 = zero, a1 = zero, a2 = zero, a3 = zero
    let b0 = zero, b1 = zero, b2 = zero, b3 = zero
    for (let i: usize = 0; i < inputs * 2; i += 4) {
      const p = v128.load32_splat(x + i)
      const q = v128.load32_splat(y + i)
      const w0 = v128.load(w), w1 = v128.load(w, 16), w2 = v128.load(w, 32), w3 = v128.load(w, 48)
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(p, w0)); b0 = i32x4.add(b0, i32x4.dot_i16x8_s(q, w0))
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(p, w1)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(q, w1))
      a2 = i32x4.add(a2, i32x4.dot_i16x8_s(p, w2)); b2 = i32x4.add(b2, i32x4.dot_i16x8_s(q, w2))
      a3 = i32x4.add(a3, i32x4.dot_i16x8_s(p, w3)); b3 = i32x4.add(b3, i32x4.dot_i16x8_s(q, w3))
      w += BLOCK * 4
    }
    finish(a0, bias, scale, outX); finish(a1, bias + 16, scale + 16, outX + 16); finish(a2, bias + 32, scale + 32, outX + 32); finish(a3, bias + 48, scale + 48, outX + 48)
    finish(b0, bias, scale, outY); finish(b1, bias + 16, scale + 16, outY + 16); finish(b2, bias + 32, scale + 32, outY + 32); finish(b3, bias + 48, scale + 48, outY + 48)
    outX += BLOCK * 4
    outY += BLOCK * 4
    bias += BLOCK * 4
    scale += BLOCK * 4
  }
}

function finish(sum: v128, bias: usize, scale: usize, out: usize): void {
  v128.store(out, f32x4.add(v128.load(bias), f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scale))))
}

/** `count` numbers, a multiple of eight, as whole ones of `UNITS` to one; below nought becomes nought where `positive` is set. */
export function whole(numbers: usize, count: usize, out: usize, positive: bool): void {
  const units = f32x4.splat(UNITS)
  const least = positive ? f32x4.splat(0) : f32x4.splat(-32768)
  for (let k: usize = 0; k < count; k += 8) {
    const a = f32x4.nearest(f32x4.mul(v128.load(numbers + k * 4), units))
    const b = f32x4.nearest(f32x4.mul(v128.load(numbers + k * 4, 16), units))
    v128.store(out + k * 2, i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(f32x4.pmax(least, a)), i32x4.trunc_sat_f32x4_s(f32x4.pmax(least, b))))
  }
}

/** Each of `count` rows at `out` becomes the sum of the rows that four tables have for it; `ids`: four numbers of bytes for each. */
export function gather(ids: usize, count: usize, out: usize): void {
  for (let i: usize = 0; i < count; i++) {
    const a = <usize>load<u32>(ids), b = <usize>load<u32>(ids, 4), c = <usize>load<u32>(ids, 8), d = <usize>load<u32>(ids, 12)
    for (let k: usize = 0; k < WIDTH * 4; k += 16) v128.store(out + k, f32x4.add(f32x4.add(v128.load(a + k), v128.load(b + k)), f32x4.add(v128.load(c + k), v128.load(d + k))))
    ids += 16
    out += WIDTH * 4
  }
}

/** Rows of equal length: each is divided by the root of its squares' mean. */
export function norm(rows: usize, count: usize, out: usize): void {
  for (let i: usize = 0; i < count; i++) {
    let sum = f32x4.splat(0)
    for (let k: usize = 0; k < WIDTH * 4; k += 16) {
      const v = v128.load(rows + k)
      sum = f32x4.add(sum, f32x4.mul(v, v))
    }
    const all = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
    const by = f32x4.splat(1 / sqrt<f32>(all / <f32>WIDTH + EPSILON))
    for (let k: usize = 0; k < WIDTH * 4; k += 16) v128.store(out + k, f32x4.mul(v128.load(rows + k), by))
    rows += WIDTH * 4
    out += WIDTH * 4
  }
}

/**
 * What stands `step` and twice `step` before and after a row, and the row itself, each by its factors, for two rows that follow each other, as whole numbers; below nought
 * becomes nought. `taps`: biases, then the factors of each.
 */
function convolve(rows: usize, taps: usize, step: usize, outX: usize, outY: usize): void {
  const stride = step * WIDTH * 4
  const units = f32x4.splat(UNITS)
  const zero = f32x4.splat(0)
  for (let k: usize = 0; k < WIDTH * 4; k += 32) {
    let x0 = v128.load(taps + k), x1 = v128.load(taps + k, 16)
    let y0 = x0, y1 = x1
    let row = rows + k
    let tap = taps + k + WIDTH * 4
    for (let t: usize = 0; t < TAPS; t++) {
      const f0 = v128.load(tap), f1 = v128.load(tap, 16)
      x0 = f32x4.add(x0, f32x4.mul(v128.load(row), f0)); y0 = f32x4.add(y0, f32x4.mul(v128.load(row, WIDTH * 4), f0))
      x1 = f32x4.add(x1, f32x4.mul(v128.load(row, 16), f1)); y1 = f32x4.add(y1, f32x4.mul(v128.load(row, WIDTH * 4 + 16), f1))
      row += stride
      tap += WIDTH * 4
    }
    const to = k >> 1
    v128.store(outX + to, i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.pmax(zero, f32x4.mul(x0, units)))), i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.pmax(zero, f32x4.mul(x1, units))))))
    v128.store(outY + to, i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.pmax(zero, f32x4.mul(y0, units)))), i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.pmax(zero, f32x4.mul(y1, units))))))
  }
}

/**
 * One layer over `count` rows, an even number: `rows` grow by what it finds. Before and after `normed` lie rows of noughts, as many as it reaches.
 * `scratch` has room for 288 numbers.
 */
export function layer(rows: usize, normed: usize, count: usize, taps: usize, step: usize, narrow: usize, wide: usize, scratch: usize): void {
  const z0 = scratch, z1 = scratch + WIDTH * 4
  const w0 = z1 + WIDTH * 4, w1 = w0 + WIDTH * 2
  const first = normed - 2 * step * WIDTH * 4
  for (let i: usize = 0; i < count; i += 2) {
    convolve(first + i * WIDTH * 4, taps, step, w0, w1)
    dense(narrow, WIDTH, WIDTH / 2 / BLOCK, w0, w1, z0, z1)
    whole(z0, WIDTH / 2, w0, true)
    whole(z1, WIDTH / 2, w1, true)
    dense(wide, WIDTH / 2, WIDTH / BLOCK, w0, w1, z0, z1)
    add(rows + i * WIDTH * 4, z0)
    add(rows + (i + 1) * WIDTH * 4, z1)
  }
}

function add(row: usize, more: usize): void {
  for (let k: usize = 0; k < WIDTH * 4; k += 16) v128.store(row + k, f32x4.add(v128.load(row + k), v128.load(more + k)))
}

/** Adds what of one row is above nought to each of `count`. */
export function addToAll(rows: usize, count: usize, more: usize): void {
  for (let k: usize = 0; k < WIDTH * 4; k += 16) v128.store(more + k, f32x4.pmax(f32x4.splat(0), v128.load(more + k)))
  for (let i: usize = 0; i < count; i++) add(rows + i * WIDTH * 4, more)
}

/** The mean of `count` rows. */
export function mean(rows: usize, count: usize, out: usize): void {
  const by = f32x4.splat(<f32>1 / <f32>count)
  for (let k: usize = 0; k < WIDTH * 4; k += 16) {
    let sum = f32x4.splat(0)
    for (let i: usize = 0; i < count; i++) sum = f32x4.add(sum, v128.load(rows + i * WIDTH * 4 + k))
    v128.store(out + k, f32x4.mul(sum, by))
  }
}

/** How well the vector at `key` is what each of three queries looks for: three numbers at `out`. */
export function score(queries: usize, key: usize, out: usize): void {
  for (let role: usize = 0; role < 3; role++) {
    let sum = f32x4.splat(0)
    for (let k: usize = 0; k < KEY * 4; k += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(queries + k), v128.load(key + k)))
    store<f32>(out + role * 4, f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
    queries += KEY * 4
  }
}

/** A matrix applied to each of `count` rows, an even number; `scratch` has room for 96 numbers. */
export function denseAll(matrix: usize, blocks: usize, rows: usize, count: usize, out: usize, scratch: usize): void {
  const size = blocks * BLOCK * 4
  for (let i: usize = 0; i < count; i += 2) {
    whole(rows, WIDTH, scratch, false)
    whole(rows + WIDTH * 4, WIDTH, scratch + WIDTH * 2, false)
    dense(matrix, WIDTH, blocks, scratch, scratch + WIDTH * 2, out, out + size)
    rows += WIDTH * 8
    out += size * 2
  }
}
