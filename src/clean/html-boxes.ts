import { type PageNode, passagesOf } from "./html-blocks.ts";
import type { PageElement } from "./html-meta.ts";

/** An element that can be taken out of its page. */
export interface BoxElement extends PageNode, Omit<PageElement, "textContent"> {
  getAttribute(name: string): string | null;
  readonly parentElement: BoxElement | null;
  readonly ownerDocument: { createElement(name: string): BoxElement };
  setAttribute(name: string, value: string): void;
  replaceWith(other: BoxElement): void;
  remove(): void;
  textContent: string | null;
}

interface BoxPage {
  querySelectorAll(selector: string): Iterable<BoxElement>;
}

const boxName =
  /(^|[-_\s])(promo\w*|newsletter\w*|subscri\w*|sign-?up|donat\w*|appeal|fundrais\w*|support-?us|membership|related\w*|recirc\w*|also-?read|read-?more|read-?next|most-?read|trending|share\w*|social|advert\w*|sponsor\w*|ad|ads|cta|cookie\w*|consent|gdpr|paywall|teaser\w*|pull-?quote|outbrain|taboola|inset-?links?)($|[-_\s\d])/iu;
const commentName = /(^|[-_\s])(comments?|comment-?list|disqus\w*|discussion|replies)($|[-_\s])/iu;
/** More words than this are no box, whatever the class says. */
const largest = 1500;

/**
 * Takes boxes (asides, newsletters, appeals by class or id) out of a page and leaves a short placeholder for
 * each, so that the search for the main text neither counts their words nor loses their place.
 *
 * @returns the words of each box, by the number its placeholder carries
 */
export function boxesOut(page: BoxPage): readonly string[] {
  const boxes: string[] = [];
  for (const element of [...page.querySelectorAll("aside, [class], [id], [hidden], [aria-hidden=true]")]) {
    if (!element.parentElement) continue;
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (isHidden(element) || (commentName.test(name) && structural(element))) element.remove();
    else if (isBox(element, name)) {
      const holder = element.ownerDocument.createElement("p");
      holder.setAttribute("data-left-out", String(boxes.length));
      holder.textContent = `box ${boxes.length}`;
      boxes.push(
        passagesOf(element)
          .map((passage) => passage.text)
          .join("\n"),
      );
      element.replaceWith(holder);
    }
  }
  return boxes;
}

function isBox(element: BoxElement, name: string): boolean {
  const tag = element.nodeName.toUpperCase();
  const length = element.textContent?.length ?? 0;
  return structural(element) && length > 0 && length < largest && (tag === "ASIDE" || boxName.test(name));
}

function structural(element: BoxElement): boolean {
  return /^(ASIDE|DIV|SECTION|P|UL|OL|BLOCKQUOTE|FIGURE|TABLE|TD|HEADER|FOOTER)$/iu.test(element.nodeName);
}

function isHidden(element: BoxElement): boolean {
  return element.getAttribute("hidden") !== null && structural(element);
}
