let context: AudioContext | undefined;

/** Two soft notes; silent where the browser lets no sound out before the first click. */
export function chime(): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  for (const [pitch, after] of [
    [660, 0],
    [880, 0.14],
  ] as const)
    note(context, pitch, context.currentTime + after);
}

function note(on: AudioContext, pitch: number, at: number): void {
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.35);
  tone.connect(volume).connect(on.destination);
  tone.start(at);
  tone.stop(at + 0.4);
}
