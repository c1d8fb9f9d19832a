import type { Photo } from './document-model.ts'

const GAP = 6
const LARGEST_HEIGHT = 95

/** Millimetres in which a photo fills its place without being stretched. */
export function fitPhoto(
  photo: Photo,
  place: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min((place - GAP) / photo.width, LARGEST_HEIGHT / photo.height)
  return { width: photo.width * scale, height: photo.height * scale }
}
