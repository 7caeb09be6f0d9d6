/**
 * Works on several items at once and gives the results in the order of the items.
 *
 * At most `ahead` items are in work or waiting, so a slow consumer slows the source and memory stays bounded.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item, at: number) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  let at = 0;
  for await (const item of items) {
    const result = work(item, at);
    result.catch(() => undefined);
    waiting.push(result);
    at += 1;
    if (waiting.length >= ahead) yield await (waiting.shift() as Promise<Result>);
  }
  for (const result of waiting) yield await result;
}
