"""Time until the workbench shows something, and until it shows what one came for, in a real browser over a given workspace.

Usage: python benchmarks/painting.py WORKSPACE [--rounds N] [--at ADDRESS] [--json PATH]

`marsad serve` is started over the workspace (or a server that runs already is asked), and Debian's Chromium, driven by Playwright, opens each view with nothing
in its cache, in Arabic. Of each: milliseconds from the navigation to the first paint with content in it, as the browser itself has it (first-contentful-paint),
and to the first row, marker or paragraph that one came for. The median and the slowest of so many rounds are printed; the very first of all is not
counted, since the browser starts with it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from served import ask, serving

HERE = Path(__file__).resolve().parent
_FLAGS = ("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
# Behind the frame in which the sign is there first; asking from outside whether it can be seen would have the browser lay the page out each time.
_WATCH = """
new MutationObserver((_, watch) => {
  if (!document.querySelector(%s)) return;
  watch.disconnect();
  requestAnimationFrame(() => setTimeout(() => (window.shownAfter = performance.now())));
}).observe(document, { childList: true, subtree: true });
"""
_PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def main() -> None:
    """Measure, print a table and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workspace", help="a folder or postgresql://...")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--at", help="the address of a server that runs already")
    parser.add_argument("--json", type=Path, default=HERE / "results-painting.json")
    options = parser.parse_args()
    with serving(options.workspace, at=options.at) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(_FLAGS))
        rows = {name: [_opened(browser, f"{address}/#/{path}", sign) for _ in range(options.rounds + 1)][1:] for name, path, sign in _views(address)}
        browser.close()
    print(f"{'':12}{'first paint, ms':>24}{'what one came for, ms':>28}")
    for name, times in rows.items():
        painted, useful = zip(*times, strict=True)
        print(f"{name:12}{statistics.median(painted):14.0f} ({max(painted):.0f}){statistics.median(useful):20.0f} ({max(useful):.0f})")
    options.json.write_text(json.dumps({name: [{"painted": first, "useful": then} for first, then in times] for name, times in rows.items()}, indent=1) + "\n")


def _views(address: str) -> list[tuple[str, str, str]]:
    """Name, address and what one came for."""
    incident = ask(address, "incidents?limit=1")["items"][0]["id"]
    report = ask(address, f"incidents/{incident}")["documents"][0]["id"]
    return [
        ("incidents", "incidents", "a.incident"), ("map", "incidents", ".marker"), ("ledger", "ledger", "tbody tr"),
        ("incident", f"incidents/{incident}", "table"), ("report", f"reports/{report}", "a.trigger"), ("review", "review", "article blockquote"),
        ("sources", "sources", "tbody tr"),
    ]  # fmt: skip


def _opened(browser: Browser, address: str, sign: str) -> tuple[float, float]:
    """Milliseconds to the first paint, and until the sign is there."""
    context = browser.new_context(locale="ar", viewport={"width": 1440, "height": 900})
    try:
        page = context.new_page()
        page.add_init_script(_WATCH % json.dumps(sign))
        page.goto(address, wait_until="commit")
        # The page's own security policy forbids to wait for words of a script.
        while (useful := page.evaluate("window.shownAfter")) is None:
            page.wait_for_timeout(50)
        painted = page.evaluate(_PAINTED)
        return float(useful if painted is None else painted), float(useful)
    finally:
        context.close()


if __name__ == "__main__":
    main()
