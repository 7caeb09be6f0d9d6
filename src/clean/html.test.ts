import { expect, test } from "vitest";
import { fromFeed } from "./feed.ts";
import { fromHtml } from "./html.ts";
import { isoDay, isoOf } from "./iso.ts";

const story = [
  "Ethiopia and Eritrea traded accusations on Sunday over troops near the border town of Zalambessa, and each said that the other had moved first.",
  "A spokesman for the African Union said that its envoy would travel to both capitals this week and ask them to pull back by ten kilometres.",
  "Residents reached by telephone said that shops had closed and that buses to Adigrat were full, as many families sent their children south.",
];

const page = `<!doctype html><html><head><title>Border troops | Highland Post</title>
<meta property="og:site_name" content="Highland Post"><link rel="canonical" href="https://highland.example/border">
<script type="application/ld+json">{"@graph":[{"headline":"Border troops alarm the African Union","datePublished":"2025-02-09T08:00:00+03:00"}]}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Border troops alarm the African Union</h1>
<p>${story[0]}</p><figure><img src="x.jpg"><figcaption>A road near Zalambessa</figcaption></figure>
<aside class="x9">The Ridge: five stories every evening</aside><p onclick="steal()">${story[1]}</p>
<blockquote>We will not fire first.</blockquote><div class="newsletter-box"><b>Sign up</b><p>News by mail.</p></div><p>${story[2]}</p>
<ul><li>Two towns were shelled in May.</li></ul></article><footer>© Highland Post</footer><script>alert("no")</script></body></html>`;

test("a page: title, date, outlet, address and blocks", () => {
  const report = fromHtml(page);
  expect(report).toMatchObject({
    title: "Border troops alarm the African Union",
    publishedAt: "2025-02-09T08:00:00+03:00",
    outlet: "Highland Post",
    url: "https://highland.example/border",
    language: "en",
  });
  const kinds = report.blocks.map(({ kind, span }) => `${kind}: ${report.text.slice(...span).slice(0, 20)}`);
  expect(kinds).toEqual([
    "title: Border troops alarm ",
    "paragraph: Ethiopia and Eritrea",
    "caption: A road near Zalambes",
    "promo: The Ridge: five stor",
    "paragraph: A spokesman for the ",
    "quote: We will not fire fir",
    "promo: Sign up",
    "promo: News by mail.",
    "paragraph: Residents reached by",
    "list: Two towns were shell",
  ]);
  expect(report.text).not.toContain("alert");
});

test("what the caller knows comes before what the page says", () => {
  expect(fromHtml(page, { publishedAt: "2025-02-10", outlet: "Wire" })).toMatchObject({
    publishedAt: "2025-02-10",
    outlet: "Wire",
  });
});

test("a feed: its items in order, with the feed's name as outlet", () => {
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Highland Post</title>
    <item><title>One</title><link>https://highland.example/1</link><pubDate>Sun, 09 Feb 2025 05:00:00 GMT</pubDate><description>${story[0]}</description></item>
    <item><title>Two</title><description>${story[1]}</description></item></channel></rss>`;
  expect(fromFeed(xml)).toMatchObject([
    {
      title: "One",
      url: "https://highland.example/1",
      outlet: "Highland Post",
      publishedAt: "2025-02-09T05:00:00Z",
      html: story[0],
    },
    { title: "Two", outlet: "Highland Post", html: story[1] },
  ]);
  expect(() => fromFeed("<html></html>")).toThrow(expect.objectContaining({ code: "E_BAD_FEED" }));
});

test.each([
  ["2024-08-14", "2024-08-14"],
  ["2024-08-14T09:30:00+02:00", "2024-08-14T09:30:00+02:00"],
  ["Wed, 14 Aug 2024 09:30:00 GMT", "2024-08-14T09:30:00Z"],
  ["August 14, 2024", "2024-08-14"],
  ["yesterday", undefined],
  ["14", undefined],
])("date %s", (given, expected) => expect(isoOf(given)).toBe(expected));

test.each([
  ["DOHA, Nov. 9, 2024", "2024-11-09"],
  ["Wednesday 31 July 2024, 9.15pm", "2024-07-31"],
  ["CAIRO, July 7 -", null],
])("day %s", (given, expected) => expect(isoDay(given)).toBe(expected));
