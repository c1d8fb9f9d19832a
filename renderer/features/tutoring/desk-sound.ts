/** A short tone for what was scanned: high for done, low and long for refused. */
export function soundDesk(kind: 'done' | 'refused'): void {
  try {
    const audio = new AudioContext()
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = kind === 'done' ? 880 : 220
    volume.gain.value = 0.08
    tone.connect(volume).connect(audio.destination)
    tone.start()
    tone.stop(audio.currentTime + (kind === 'done' ? 0.12 : 0.4))
    tone.addEventListener('ended', () => void audio.close())
  } catch {
    // A machine without sound: the line on the screen says it too.
  }
}
