import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the window fills the screen, keeps it above the keyboard and the page behind it still. */
export class Phone implements ReactiveController {
  private readonly narrow = window.matchMedia('(max-width: 560px), (max-height: 480px)');
  private readonly changed = () => this.host.requestUpdate();
  private readonly resized = () => this.fit();
  private locked: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get is(): boolean {
    return this.narrow.matches;
  }

  hostConnected(): void {
    this.narrow.addEventListener('change', this.changed);
    window.visualViewport?.addEventListener('resize', this.resized);
  }

  hostDisconnected(): void {
    this.narrow.removeEventListener('change', this.changed);
    window.visualViewport?.removeEventListener('resize', this.resized);
    this.lock(false);
  }

  /** Keeps the page from scrolling behind the open window. */
  lock(open: boolean): void {
    const wanted = open && this.is;
    const page = document.documentElement.style;
    if (wanted && this.locked === undefined) {
      this.locked = page.overflow;
      page.overflow = 'hidden';
      this.fit();
    } else if (!wanted && this.locked !== undefined) {
      page.overflow = this.locked;
      this.locked = undefined;
    }
  }

  private fit(): void {
    const height = window.visualViewport?.height;
    if (height !== undefined) this.host.style.setProperty('--fd-height', `${Math.round(height)}px`);
  }
}
