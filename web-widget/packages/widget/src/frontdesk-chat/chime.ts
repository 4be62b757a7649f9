/** Two soft notes for a new message; the visitor turns them on, and a browser that does not play them is let be. */
export function chime(): void {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  for (const [i, pitch] of [659, 880].entries()) note(audio, pitch, audio.currentTime + i * 0.13);
  setTimeout(() => void audio.close(), 1_000);
}

function note(audio: AudioContext, pitch: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.07, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.4);
}
