/** What of a page was never a text, and what of it does not fit. */
import type { Page } from 'playwright-core';

/** Everything that somebody reads or hears of a page as it is now. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
          const value = node.getAttribute(name);
          if (value) found.push(value);
        }
      } else if (!node.parentElement?.closest('script, style, noscript, template, [hidden]')) {
        found.push(node.textContent ?? '');
      }
    }
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });

/**
 * Pieces of texts that read as English, or as any language with plain letters. `data` is what people and clinics are called;
 * `known` are whole texts that somebody else has said, the longest first.
 */
export const hardCoded = async (page: Page, data: RegExp, known: readonly string[] = []): Promise<string[]> =>
  [...new Set(await said(page))].filter((text) => {
    if (known.includes(text)) return false;
    const ours = known
      .filter((each) => each.length > 3)
      .reduce((rest, each) => rest.replaceAll(each, ' '), text.replace(data, ' '));
    return /[A-Za-z]{2,}/.test(ours);
  });

/** What is cut off, or stands beyond an edge of the window, by its tag, class and text. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const isAway = (element: Element) => element.closest('.away, [hidden], .mantine-VisuallyHidden-root') !== null;
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || isAway(element)) return [];
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      const isOutside = left < -1 || right > clientWidth + 1;
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
      return isCut || isOutside ? [`${name}: ${element.textContent?.slice(0, 60)}`] : [];
    });
  });
