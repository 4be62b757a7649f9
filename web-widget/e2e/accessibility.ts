import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeReport {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

/** What axe finds serious or critical on the page as it is now, shadow trees included. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.waitForTimeout(500); // colours of a fading element are not its colours
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeReport> } };
    return (await axe.run()).violations;
  });
  return found
    .filter(each => each.impact === 'serious' || each.impact === 'critical')
    .map(each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
}
