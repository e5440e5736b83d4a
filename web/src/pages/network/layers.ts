/** Pictures of what stays as it is while one points here and there: drawn once, then put under what is lit. Thousands of lines take longer than a frame. */
import { drawLayer, type Layer, type Standing } from './draw.js'

export class Layers {
  private of: Standing | null = null
  private dense = 0
  private readonly pictures = new Map<Layer, HTMLCanvasElement>()

  /** `dense`: pixels of the screen to one of the page. */
  picture(standing: Standing, layer: Layer, dense: number): HTMLCanvasElement {
    if (this.of !== standing || this.dense !== dense) this.pictures.clear()
    this.of = standing
    this.dense = dense
    let picture = this.pictures.get(layer)
    if (!picture) this.pictures.set(layer, (picture = drawn(standing, layer, dense)))
    return picture
  }
}

function drawn(standing: Standing, layer: Layer, dense: number): HTMLCanvasElement {
  const picture = document.createElement('canvas')
  picture.width = Math.round(standing.width * dense)
  picture.height = Math.round(standing.height * dense)
  const ctx = picture.getContext('2d')
  ctx?.setTransform(dense, 0, 0, dense, 0, 0)
  if (ctx) drawLayer(ctx, standing, layer)
  return picture
}
