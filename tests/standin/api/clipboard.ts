import { strict } from '../strict.ts'

let held = ''

/** A clipboard of this process only. */
export const clipboard = strict('clipboard', {
  readText: async () => held,
  writeText: async (text: string) => {
    held = String(text)
  },
  clear: async () => {
    held = ''
  },
})
