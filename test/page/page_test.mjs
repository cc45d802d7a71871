// Opens the page of saksi in Debian's chromium and uses it as a reader would: with and without script, by keyboard,
// on a phone, with a report that tries to run code.
//
//   node test/page/page_test.mjs SAKSI      (first, once: npm ci in this folder)
//
// Exit status 77: chromium or playwright-core is not there, and a line says which; ctest calls that skipped.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const saksi = resolve(process.argv[2] ?? "build/release/saksi");
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const chromium_path = process.env.CHROMIUM ?? "/usr/bin/chromium";

const skip = (what) => {
  console.log(`page_test: skipped: ${what}`);
  process.exit(77);
};
if (!existsSync(chromium_path)) skip(`no ${chromium_path} (apt-get install chromium)`);
const { chromium } = await import("playwright-core").catch(() => skip("no playwright-core (npm ci in test/page)"));

const folder = mkdtempSync(join(tmpdir(), "saksi-page-"));
const make_page = (name, inputs) => {
  const page = join(folder, `${name}.html`);
  execFileSync(saksi, ["account", "--quiet", "--format", "html", "--outlets", join(root, "examples/outlets.tsv"), "-o", page, ...inputs], {
    env: { ...process.env, SAKSI_DATA: process.env.SAKSI_DATA ?? join(root, "data") },
  });
  return pathToFileURL(page).href;
};

// Two reports in which every part tries to be markup.
const hostile_reports = () => {
  const bad = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg onload="window.hacked=1">`;
  const report = (id, outlet, day, killed) => ({
    id, url: `javascript:window.hacked=1//${outlet}${bad}`, outlet: `${outlet} ${bad}`, published: day, language: "en",
    title: `Bridge falls at Orlen, ${killed} killed ${bad}`,
    text: `The Orlen bridge fell on Monday, killing ${killed} people. </p></article>${bad}\n\n` +
      `"We heard a crack ${bad}," said mayor Anna ${bad} Brandt on Monday.\n\nMayor Anna Brandt denied that the bridge had been closed.`,
  });
  const path = join(folder, "hostile.jsonl");
  writeFileSync(path, [report("a'\"><b>", "North", "2024-05-06", "four"), report("b", "South", "2024-05-07", "six")].map((line) => JSON.stringify(line)).join("\n"));
  return [path];
};

const browser = await chromium.launch({ executablePath: chromium_path, args: ["--no-sandbox", "--disable-gpu"] });

// A page, and all that it complained about.
const open = async (url, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => { if (request.url() !== url && !request.url().startsWith(`${url}#`)) complaints.push(`asked for ${request.url()}`); });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
};
// Waits until `is_so`, five seconds at most. (Playwright's own way evaluates text, which the page's policy forbids.)
const soon = async (is_so) => {
  for (let i = 0; i < 100 && !(await is_so()); ++i) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(await is_so(), "nothing came of it");
};
const shown = (page, selector) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);

const tests = {
  async "opens without a complaint, light and dark, at every width"(url) {
    for (const colorScheme of ["light", "dark"])
      for (const width of [1280, 800, 390]) {
        const { page, complaints, close } = await open(url, { colorScheme, viewport: { width, height: 900 } });
        const room = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(room[0] <= room[1], `scrolls sideways at ${width}: ${room}`);
        assert.deepEqual(complaints, []);
        await close();
      }
  },

  async "reads whole without script"(url) {
    const { page, close } = await open(url, { javaScriptEnabled: false });
    assert.equal(await page.locator("form.filter").isVisible(), false);
    assert.ok((await page.locator(".facts tbody tr:visible").count()) > 3);
    assert.ok((await page.locator(".days li:visible").count()) > 3);
    assert.equal(await page.locator("[data-outlets]").count(), await page.locator("[data-outlets]:not([hidden])").count());
    await close();
  },

  async "filters by person, day, outlet and dispute"(url) {
    const { page, complaints, close } = await open(url);
    const all = await shown(page, ".facts tbody tr");
    for (const [name, attribute] of [["people", "data-people"], ["outlets", "data-outlets"]]) {
      const choices = await page.locator(`select[name=${name}] option`).evaluateAll((options) => options.slice(1).map((one) => one.value));
      assert.ok(choices.length > 1, `choices of ${name}`);
      for (const choice of choices) {
        await page.selectOption(`select[name=${name}]`, choice);
        const wrong = await page.locator("[data-outlets]").evaluateAll(
          (lines, [at, value]) => lines.filter((line) => line.hidden === line.getAttribute(at).split(" ").includes(value)).length, [attribute, choice]);
        assert.equal(wrong, 0, `${name} ${choice}`);
      }
      assert.match(await page.locator(".shown").innerText(), /^[0-9]+ of [0-9]+ lines shown$/);
      await page.getByRole("button", { name: "Show all" }).click();
      await soon(async () => (await page.locator("[data-outlets][hidden]").count()) === 0);
      assert.equal(await page.locator(".shown").innerText(), "");
    }
    await page.selectOption("select[name=days]", { label: "5 January 2026" });
    const days = await page.locator(".days:not(.history) li:visible time").evaluateAll((times) => times.map((one) => one.dateTime));
    assert.deepEqual(days, ["2026-01-05"]);
    assert.ok((await shown(page, ".timeline a:not(.dim) rect.event")) < (await shown(page, ".timeline a rect.event")));
    await page.getByRole("button", { name: "Show all" }).click();
    await soon(async () => (await page.locator("[data-outlets][hidden]").count()) === 0);
    await page.getByLabel("Disputed only").check();
    const disputed = await shown(page, ".facts tbody tr");
    assert.ok(disputed > 0 && disputed < all);
    assert.equal(await shown(page, ".facts tbody tr.agreed"), 0);
    assert.deepEqual(complaints, []);
    await close();
  },

  async "is used by keyboard alone"(url) {
    const { page, close } = await open(url);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    assert.ok((await page.locator(".skip").boundingBox()).x >= 0, "the skip link is seen when focused");
    const controls = await page.locator("a[href], select, input, button, summary, [tabindex='0']").evaluateAll((all) => {
      const seen = all.filter((one) => one.checkVisibility());
      seen.forEach((one, place) => { one.dataset.place = place; });
      return seen.length;
    });
    const reached = new Set();
    for (let i = 0; i < controls + 20 && reached.size < controls; ++i) {
      const { place, plain } = await page.evaluate(() => {
        const at = document.activeElement;
        const style = getComputedStyle(at);
        return { place: at.dataset.place, plain: at !== document.body && style.outlineStyle === "none" };
      });
      assert.ok(!plain, `focus is not seen on control ${place}`);
      if (place !== undefined) reached.add(place);
      await page.keyboard.press("Tab");
    }
    assert.equal(reached.size, controls);
    await page.locator("select[name=outlets]").focus();
    await page.keyboard.press("ArrowDown");
    await soon(async () => (await page.locator("[data-outlets][hidden]").count()) > 0);
    await close();
  },

  async "leads from a fact to the words of its report and back"(url) {
    const { page, close } = await open(url);
    const cell = page.locator(".facts td.says a").first();
    await cell.press("Enter");
    const target = page.locator("mark:target, mark:has(:target)").first();
    assert.ok(await target.isVisible());
    assert.ok(await target.evaluate((mark) => mark.closest(".report") !== null && mark.getBoundingClientRect().top < innerHeight));
    await page.locator("mark:target .back").first().click();
    assert.match(new URL(page.url()).hash, /^#s1-c[0-9]+$/);
    await close();
  },

  async "is told to a screen reader"(url) {
    const { page, close } = await open(url);
    const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, `heading ${i} skips a level`));
    const nameless = await page.locator("a, button, select, input, svg, [role=region]").evaluateAll((all) => all.filter((one) => {
      const labelled = (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join("");
      return !(one.textContent.trim() || one.getAttribute("aria-label") || labelled.trim() || one.labels?.length);
    }).length);
    assert.equal(nameless, 0);
    assert.equal(await page.locator("th:not([scope])").count(), 0);
    assert.equal(await page.locator("svg:not([aria-describedby])").count(), 0);
    assert.equal(await page.locator("svg[role=img] a").count(), 0, "links inside a picture that is one thing to a reader");
    assert.ok((await page.locator("blockquote [lang=id]").count()) > 0);
    const tree = await page.getByRole("row").first().getByRole("columnheader").count();
    assert.ok(tree > 3);
    await close();
  },

  async "prints"(url) {
    const { page, close } = await open(url);
    await page.emulateMedia({ media: "print" });
    for (const selector of [".filter", ".sections", ".skip"]) assert.equal(await page.locator(selector).first().isVisible(), false, selector);
    assert.ok(await page.locator(".facts").isVisible());
    await close();
  },
};

let failed = 0;
const run = async (name, test) => {
  try {
    await test();
    console.log(`ok    ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAIL  ${name}\n${error.stack}`);
  }
};
try {
  const url = make_page("banjir", [join(root, "examples/banjir")]);
  for (const [name, test] of Object.entries(tests)) await run(name, () => test(url));
  await run("runs nothing that a report brings", async () => {
    const hostile = make_page("hostile", hostile_reports());
    const { page, complaints, close } = await open(hostile);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator("img, iframe, object, embed, b > b, [onload], [onerror], a:not([href^='#'])").count(), 0);
    assert.equal(await page.locator("script").count(), 1);
    assert.match(await page.locator("article.report").first().innerText(), /<script>window\.hacked=1<\/script>/);
    for (const link of await page.locator(".facts td a, a.ref").all()) await link.dispatchEvent("focus");
    const menus = await page.locator("select").count();
    for (let i = 0; i < menus; ++i) await page.locator("select").nth(i).selectOption({ index: 1 });
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.deepEqual(complaints, []);
    await close();
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
process.exit(failed ? 1 : 0);
