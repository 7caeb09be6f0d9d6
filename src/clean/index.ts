export { decode } from "./decode.ts";
export type { Meta, RawDocument } from "./document.ts";
export { fromFeed } from "./feed.ts";
export { fromHtml } from "./html.ts";
export { isoOf } from "./iso.ts";
export { unreadable } from "./problems.ts";
export { isRead } from "./report.ts";
export { fromText } from "./text.ts";
